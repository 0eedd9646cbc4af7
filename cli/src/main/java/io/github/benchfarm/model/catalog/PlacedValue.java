package io.github.benchfarm.model.catalog;

import io.github.benchfarm.wire.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value and where it stands. What it is asked for and is not, is a {@link CatalogException} at its place.
 *
 * @param content String, Number, Boolean, {@code List<PlacedValue>}, {@code Map<PlacedKey, PlacedValue>} or null
 */
record PlacedValue(Place place, @Nullable Object content) {
    /** An object with no other keys than these. */
    PlacedObject object(String... keys) {
        PlacedObject object = object();
        object.requireOnly(List.of(keys));
        return object;
    }

    /** An object with whatever keys. */
    PlacedObject object() {
        if (content instanceof Map<?, ?>) {
            @SuppressWarnings("unchecked") // the only maps that PlacedJson makes
            Map<PlacedKey, PlacedValue> members = (Map<PlacedKey, PlacedValue>) content;
            return new PlacedObject(place, members);
        }
        throw wrong("an object {...}");
    }

    /** A list of at least one value. */
    List<PlacedValue> list() {
        if (content instanceof List<?> items && !items.isEmpty()) {
            @SuppressWarnings("unchecked") // the only lists that PlacedJson makes
            List<PlacedValue> values = (List<PlacedValue>) content;
            return values;
        }
        throw wrong("a list [...] of at least one value");
    }

    /** A text that keeps a rule. */
    String text(TextRule rule) {
        if (!(content instanceof String text)) {
            throw wrong("a text in quotes");
        }
        if (!rule.allows(text)) {
            throw problem(rule.complaint(text));
        }
        return text;
    }

    /** A whole number from {@code low} to {@code high}, written without a point or exponent. */
    long whole(long low, long high) {
        if ((content instanceof Integer || content instanceof Long) && content instanceof Number number) {
            long value = number.longValue();
            if (value >= low && value <= high) {
                return value;
            }
        }
        throw wrong("a whole number from " + low + " to " + high);
    }

    /** Any number from {@code low} to {@code high}. */
    double number(double low, double high) {
        if (content instanceof Number number && number.doubleValue() >= low && number.doubleValue() <= high) {
            return number.doubleValue();
        }
        throw wrong(String.format(Locale.ROOT, "a number from %.0f to %.0f", low, high));
    }

    /** What to throw when the value is wrong for a reason of the caller's. */
    CatalogException problem(String complaint) {
        return new CatalogException(place, complaint);
    }

    private CatalogException wrong(String expected) {
        return problem("must be " + expected + ", not " + shown());
    }

    private String shown() {
        if (content instanceof String) {
            return "a text";
        }
        if (content instanceof Map<?, ?>) {
            return "an object";
        }
        if (content instanceof List<?> items) {
            return items.isEmpty() ? "an empty list" : "a list";
        }
        return content == null ? "null" : PlainText.brief(content.toString());
    }
}
