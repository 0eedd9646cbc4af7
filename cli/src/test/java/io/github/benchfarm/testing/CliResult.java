package io.github.benchfarm.testing;

import java.util.List;

/** What one call of {@code benchmark} came to. */
public record CliResult(int exit, String out, String err) {
    /** The lines printed to standard output. */
    public List<String> outLines() {
        return out.lines().toList();
    }

    /** The lines printed to standard error. */
    public List<String> errLines() {
        return err.lines().toList();
    }
}
