package io.github.benchfarm.device.host.facts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** The small text files by which Linux tells about itself; what cannot be read is empty. */
final class SmallFile {
    /** /proc/cpuinfo of a server with 512 processors has 800 KB. */
    private static final int MAX_BYTES = 4 << 20;

    private SmallFile() {}

    /** The text of a file without surrounding blanks; empty when there is none or it cannot be read. */
    static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8).strip();
        } catch (IOException | SecurityException e) {
            // Sensors that are switched off answer with an error, others are for root only: unknown either way.
            return "";
        }
    }

    /** The whole number that is all a file holds. */
    static OptionalLong number(Path file) {
        return Numbers.whole(text(file));
    }

    /** Entries of a folder by a glob, in numeric order: cpu2 comes before cpu10. */
    static List<Path> list(Path folder, String glob) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(entries::add);
        } catch (IOException e) {
            return List.of();
        }
        entries.sort(Comparator.comparing(
                        (Path entry) -> entry.getFileName().toString().length())
                .thenComparing(entry -> entry.getFileName().toString()));
        return entries;
    }
}
