package io.github.benchfarm.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a planned job ended. Every job of a plan has exactly one. */
public enum JobStatus {
    /** Measured; the timing log is complete. */
    OK,
    /** Tried and failed; trying again without a change would fail again. */
    FAILED,
    /** Not tried, or interrupted. */
    SKIPPED,
    /** The device went away and did not come back. */
    LOST;

    /** The word used in files and tables. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static JobStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
