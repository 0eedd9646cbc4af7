package io.github.benchfarm.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Some tables could not be written; all others were. Worth trying again: a spreadsheet that has a table open may lock it.
 * Nothing is lost, because tables can be made again from the run directory at any time.
 */
public class TablesException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient List<Path> failed;
    private final transient List<String> problems;

    TablesException(Map<Path, IOException> failures) {
        super(String.join("; ", messages(failures)));
        this.failed = List.copyOf(failures.keySet());
        this.problems = messages(failures);
        failures.values().forEach(this::addSuppressed);
    }

    /** One line per failed table: which, why and what to do. */
    public List<String> problems() {
        return problems;
    }

    /** The tables that are now old or missing, in the order of the problems. */
    public List<Path> failed() {
        return failed;
    }

    private static List<String> messages(Map<Path, IOException> failures) {
        return failures.entrySet().stream()
                .map(failure ->
                        Objects.requireNonNullElse(failure.getValue().getMessage(), "cannot write " + failure.getKey()))
                .toList();
    }
}
