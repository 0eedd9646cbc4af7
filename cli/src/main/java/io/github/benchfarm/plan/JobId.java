package io.github.benchfarm.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The identity of a job: the same request for the same device and the same model bytes always has the same id.
 *
 * @param value 16 lower-case hex digits
 */
public record JobId(@JsonValue String value) {
    @JsonCreator
    public JobId {
        if (!value.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("not a job id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
