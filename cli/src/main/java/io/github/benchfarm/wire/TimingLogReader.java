package io.github.benchfarm.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a timing log and refuses what is not a result of the expected attempt. The log is untrusted: lines, samples and
 * the file are bounded.
 */
public final class TimingLogReader {
    private static final int MAX_LINE = 256 << 10;
    private static final int MAX_LINES = 100_000;

    private TimingLogReader() {}

    /**
     * Reads the log of one attempt. Throws {@link FailureException} with {@code LOG_MISSING}, {@code LOG_INCOMPLETE} (no end
     * line), {@code LOG_FOREIGN} (another job, attempt or model) or {@code LOG_INVALID}.
     */
    public static TimingLog read(Path file, String job, int attempt, String modelSha256) {
        LogBuilder log = new LogBuilder(job, attempt, modelSha256);
        int number = 0;
        try (BoundedLines lines = new BoundedLines(file, MAX_LINE)) {
            for (String line = lines.next(); line != null && !log.ended(); line = lines.next()) {
                if (++number > MAX_LINES) {
                    throw LogBuilder.invalid("it has more than " + MAX_LINES + " lines");
                }
                accept(log, line, number);
            }
            return log.build();
        } catch (java.nio.file.NoSuchFileException e) {
            throw new FailureException(
                    Failure.device("LOG_MISSING", "there is no timing log " + file.getFileName()), e);
        } catch (IOException e) {
            throw new FailureException(
                    Failure.device("LOG_INVALID", "timing log " + file.getFileName() + ": " + e.getMessage()), e);
        }
    }

    private static void accept(LogBuilder log, String line, int number) {
        try {
            log.accept(object(line));
        } catch (FailureException e) {
            Failure failure = e.failure();
            if (!failure.code().equals("LOG_INVALID") && !failure.code().equals("JSON_INVALID")) {
                throw e;
            }
            throw new FailureException(
                    Failure.device("LOG_INVALID", "line " + number + " of the timing log: " + failure.reason()), e);
        }
    }

    private static JsonNode object(String line) {
        @Nullable JsonNode node = Json.tree(line);
        if (node == null || !node.isObject()) {
            throw LogBuilder.invalid("it is not a JSON object");
        }
        return node;
    }
}
