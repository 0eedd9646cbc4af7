package io.github.benchfarm.agent;

import java.util.Locale;

/** One JSON object as it is being written, on one line, its fields in the order of the calls. */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder("{");

    JsonWriter put(String name, @Nullable String value) {
        return raw(name, value == null ? "null" : quote(value));
    }

    /** A number; JSON has no word for one that is not finite, so that becomes null. */
    JsonWriter put(String name, @Nullable Number value) {
        boolean finite = value != null && !Double.isNaN(value.doubleValue()) && !Double.isInfinite(value.doubleValue());
        return raw(name, finite ? String.valueOf(value) : "null");
    }

    JsonWriter put(String name, boolean value) {
        return raw(name, String.valueOf(value));
    }

    /** A field whose value is JSON text already. */
    JsonWriter raw(String name, String json) {
        if (out.length() > 1) {
            out.append(',');
        }
        out.append(quote(name)).append(':').append(json);
        return this;
    }

    /** The finished object. */
    @Override
    public String toString() {
        return out + "}";
    }

    /** Valid JSON without the white space between its tokens, otherwise letter for letter the same. */
    static String compact(String json) {
        StringBuilder out = new StringBuilder(json.length());
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString || " \t\r\n".indexOf(c) < 0) {
                out.append(c);
            }
            if (inString && c == '\\') {
                out.append(json.charAt(++i));
            } else if (c == '"') {
                inString = !inString;
            }
        }
        return out.toString();
    }

    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || isAlone(text, i)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** Whether half a surrogate pair stands there alone: UTF-8 cannot carry it but as an escape. */
    private static boolean isAlone(String text, int i) {
        if (Character.isHighSurrogate(text.charAt(i))) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(text.charAt(i)) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
