package io.github.benchfarm.agent;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict and bounded reader of RFC 8259 JSON. */
public final class JsonReader {
    static final int MAX_CHARS = 64 * 1024;
    private static final int MAX_DEPTH = 16;
    private static final Pattern ESCAPE = Pattern.compile("[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}");
    static final Pattern WORD = Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads a Map (in the text's order), List, String, Long, Double, Boolean or null; a whole number beyond 64 bits is
     * a Double. Throws {@code JOB_INVALID} with the position, as well beyond 64 Ki characters or 16 levels.
     */
    public static @Nullable Object read(String text) throws AgentException {
        JsonReader reader = new JsonReader(text);
        reader.require(text.length() <= MAX_CHARS, "longer than " + MAX_CHARS + " characters");
        Object value = reader.value();
        reader.require(reader.peek() == 0 && reader.at == text.length(), "unexpected text after the value");
        return value;
    }

    private @Nullable Object value() throws AgentException {
        char c = peek();
        return c == '{' ? object() : c == '[' ? array() : c == '"' ? string() : scalar();
    }

    private Map<String, @Nullable Object> object() throws AgentException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (boolean more = opens('}'); more; more = continues('}')) {
            require(peek() == '"', "expected a key in quotes");
            String key = string();
            require(!fields.containsKey(key), "the key '" + key + "' occurs twice");
            require(peek() == ':', "expected ':'");
            at++;
            fields.put(key, value());
        }
        return fields;
    }

    private List<@Nullable Object> array() throws AgentException {
        List<@Nullable Object> values = new ArrayList<>();
        for (boolean more = opens(']'); more; more = continues(']')) {
            values.add(value());
        }
        return values;
    }

    private boolean opens(char close) throws AgentException {
        require(++depth <= MAX_DEPTH, "nested deeper than " + MAX_DEPTH + " levels");
        at++;
        return peek() != close || continues(close);
    }

    private boolean continues(char close) throws AgentException {
        char c = peek();
        require(c == ',' || c == close, "expected ',' or '" + close + "'");
        at++;
        depth -= c == close ? 1 : 0;
        return c == ',';
    }

    private String string() throws AgentException {
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            require(text.charAt(at) >= ' ', "control character in a string");
            out.append(text.charAt(at) == '\\' ? escape() : text.charAt(at));
        }
        require(at++ < text.length(), "the string is not closed");
        return out.toString();
    }

    private char escape() throws AgentException {
        Matcher escape = ESCAPE.matcher(text).region(at + 1, text.length());
        require(escape.lookingAt(), "unknown escape");
        at = escape.end() - 1;
        int which = "\"\\/bfnrt".indexOf(escape.group().charAt(0));
        return which < 0 ? (char) Integer.parseInt(escape.group().substring(1), 16) : "\"\\/\b\f\n\r\t".charAt(which);
    }

    private @Nullable Object scalar() throws AgentException {
        Matcher scalar = WORD.matcher(text).region(at, text.length());
        require(scalar.lookingAt(), at < text.length() ? "expected a value" : "the text ends early");
        at = scalar.end();
        String word = scalar.group();
        if (Character.isLetter(word.charAt(0))) {
            return word.equals("null") ? null : (Object) word.equals("true");
        }
        boolean fits = word.matches("-?[0-9]+") && new BigInteger(word).bitLength() < Long.SIZE;
        require(fits || !Double.valueOf(word).isInfinite(), "the number is too large");
        return fits ? (Object) Long.valueOf(word) : Double.valueOf(word);
    }

    /** The next character that is not white space, 0 at the end. */
    private char peek() {
        for (; at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0; at++) {}
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void require(boolean condition, String otherwise) throws AgentException {
        if (!condition) {
            throw new AgentException(ErrorCode.JOB_INVALID, otherwise + " at character " + (at + 1));
        }
    }
}
