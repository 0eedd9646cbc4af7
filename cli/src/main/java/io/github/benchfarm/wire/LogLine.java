package io.github.benchfarm.wire;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Typed access to the fields of one line; a missing field or another type is {@code LOG_INVALID}, naming the field. */
record LogLine(JsonNode json) {
    private static final int MAX_TEXT = 4096;

    String text(String field) {
        String text = textOrNull(field);
        if (text == null) {
            throw LogBuilder.invalid("field '" + field + "' is missing");
        }
        return text;
    }

    @Nullable
    String textOrNull(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw LogBuilder.invalid("field '" + field + "' is not text");
        }
        String text = value.textValue();
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    long number(String field) {
        Long number = longOrNull(field);
        if (number == null) {
            throw LogBuilder.invalid("field '" + field + "' is missing");
        }
        return number;
    }

    @Nullable
    Long longOrNull(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        boolean negative = value.longValue() < 0 && !field.equals("nice");
        if (!value.isIntegralNumber() || !value.canConvertToLong() || negative) {
            throw LogBuilder.invalid("field '" + field + "' is not a whole number");
        }
        return value.longValue();
    }

    @Nullable
    Integer intOrNull(String field) {
        Long number = longOrNull(field);
        if (number != null && number > Integer.MAX_VALUE) {
            throw LogBuilder.invalid("field '" + field + "' is too large");
        }
        return number == null ? null : number.intValue();
    }

    boolean flag(String field) {
        return json.path(field).asBoolean(false);
    }

    LogLine object(String field) {
        JsonNode value = json.path(field);
        if (!value.isObject()) {
            throw LogBuilder.invalid("field '" + field + "' is not an object");
        }
        return new LogLine(value);
    }

    /** The array of that name; one that is missing or null is empty. */
    JsonNode array(String field) {
        JsonNode value = json.path(field);
        if (!value.isArray() && !value.isMissingNode() && !value.isNull()) {
            throw LogBuilder.invalid("field '" + field + "' is not an array");
        }
        return value;
    }
}
