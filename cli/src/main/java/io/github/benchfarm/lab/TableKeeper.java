package io.github.benchfarm.lab;

import io.github.benchfarm.report.Tables;
import io.github.benchfarm.report.TablesException;
import io.github.benchfarm.report.page.ReportFiles;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.RunDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps the tables of a running run up to date without letting that grow quadratic: a rewrite is due once
 * max(2 s, 20 x the last rewrite's duration) has passed.
 */
final class TableKeeper {
    private static final long MIN_PAUSE_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int PAUSE_FACTOR = 20;

    private final RunDirectory directory;
    private long lastEnd = System.nanoTime();
    private long lastNanos;
    private List<Path> written = List.of();
    private List<String> problems = List.of();

    TableKeeper(RunDirectory directory) {
        this.directory = directory;
    }

    /** Rewrites the tables if it is time; returns what could not be written, but not what was returned the last time. */
    List<String> writeWhenDue(Supplier<List<JobResult>> results) {
        long pause = Math.max(MIN_PAUSE_NANOS, PAUSE_FACTOR * lastNanos);
        if (System.nanoTime() - lastEnd < pause) {
            return List.of();
        }
        List<String> known = problems;
        return write(results.get()).stream()
                .filter(problem -> !known.contains(problem))
                .toList();
    }

    /** Rewrites the tables now; returns what could not be written. */
    List<String> write(List<JobResult> results) {
        return write(() -> Tables.write(directory.path(), directory.info(), results));
    }

    /** The same, and the page, which reads every log: that is done once, at the end. */
    List<String> finish(List<JobResult> results) {
        return write(() -> ReportFiles.write(directory.path(), directory.info(), results));
    }

    /** Writes files and returns their paths. */
    private interface Writing {
        List<Path> now() throws TablesException;
    }

    private List<String> write(Writing files) {
        long start = System.nanoTime();
        try {
            written = files.now();
            problems = List.of();
        } catch (TablesException e) {
            problems = e.problems();
        } finally {
            lastEnd = System.nanoTime();
            lastNanos = lastEnd - start;
        }
        return problems;
    }

    /** The tables of the last rewrite that went well. */
    List<Path> written() {
        return written;
    }
}
