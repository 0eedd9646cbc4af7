package io.github.benchfarm.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The files of a run directory as a user's programs read them. */
public record RunFiles(Path path) {
    /** The rows of results.csv, by column. */
    public List<Map<String, String>> rows() throws IOException {
        return table("results.csv");
    }

    /** The one row of a model. */
    public Map<String, String> row(String model) throws IOException {
        List<Map<String, String>> found =
                rows().stream().filter(row -> row.get("model").equals(model)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " rows of " + model + " in " + path);
        }
        return found.get(0);
    }

    /** One column of results.csv, in its order. */
    public List<String> column(String name) throws IOException {
        return rows().stream().map(row -> row.get(name)).toList();
    }

    /** The rows of any table. */
    public List<Map<String, String>> table(String name) throws IOException {
        try (Reader in = Files.newBufferedReader(path.resolve(name));
                CSVParser rows = CSVFormat.RFC4180.builder().setHeader().get().parse(in)) {
            return rows.stream().map(CSVRecord::toMap).toList();
        }
    }

    /** The lines of the journal; fails when one is not whole. */
    public List<JsonNode> journal() throws IOException {
        String text = Files.readString(path.resolve("journal.jsonl"));
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new AssertionError("the journal's last line is cut: " + text);
        }
        return text.lines().map(Json::tree).toList();
    }

    /** What run.json says. */
    public RunInfo info() throws IOException {
        return Json.read(Files.readString(path.resolve("run.json")), RunInfo.class);
    }

    /** Names of the files directly in it, sorted. */
    public List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
