package io.github.benchfarm.model.catalog;

import io.github.benchfarm.wire.PlainText;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a text of a catalog may be: asked by the records, and by the reader, which knows the line.
 *
 * @param expected ends the sentence "must be"
 * @param rule true for a text that may stand there
 */
record TextRule(String expected, Predicate<String> rule) {
    static final TextRule NAME = new TextRule(
            "a name of 1 to 100 lower-case letters, digits, '.', '_' and '-', a letter or digit first",
            TextRule::isName);

    static final TextRule VARIANT = new TextRule(
            "empty, or a name of lower-case letters, digits, '.', '_' and '-'", text -> text.isEmpty() || isName(text));

    static final TextRule PRECISION = oneOf("fp32", "fp16", "int8", "uint8");

    static final TextRule ELEMENT_TYPE =
            oneOf("FLOAT32", "FLOAT16", "INT8", "UINT8", "INT16", "INT32", "INT64", "BOOL");

    static final TextRule LINE = new TextRule("one line of 1 to 300 printable characters", TextRule::isLine);

    static final TextRule PAGE = new TextRule("the URL of a page, https://... or http://...", Urls::isPage);

    static final TextRule DOWNLOAD = new TextRule(
            "a URL https://host/... without a user's name or '#' (http:// only for this computer)", Urls::isDownload);

    static final TextRule SHA256 = new TextRule("64 lower-case hex digits", text -> text.matches("[0-9a-f]{64}"));

    static final TextRule MEMBER = new TextRule(
            "the name of a file in the archive: relative, parted by '/', without '.' and '..'", TextRule::isMember);

    private static final int MAX_LINE = 300;

    /** Not empty, not "." or "..", without what Windows takes for a drive or a separator. */
    private static final Pattern MEMBER_PART = Pattern.compile("(?!\\.{1,2}$)[^\\\\:]+");

    /** Whether the text keeps the rule. */
    boolean allows(String text) {
        return rule.test(text);
    }

    /** What is wrong with a text that breaks the rule, fit for one line. */
    String complaint(String text) {
        return "must be " + expected + ", not '" + PlainText.brief(text) + "'";
    }

    /** Throws {@link IllegalArgumentException} with the key when the text breaks the rule. */
    void require(String key, String text) {
        if (!allows(text)) {
            throw new IllegalArgumentException(key + " " + complaint(text));
        }
    }

    private static TextRule oneOf(String... texts) {
        return new TextRule("one of " + String.join(", ", texts), Set.of(texts)::contains);
    }

    private static boolean isName(String text) {
        return text.matches("[a-z0-9][a-z0-9._-]{0,99}");
    }

    private static boolean isLine(String text) {
        return !text.isBlank()
                && text.length() <= MAX_LINE
                && PlainText.of(text).equals(text);
    }

    private static boolean isMember(String text) {
        return isLine(text)
                && Arrays.stream(text.split("/", -1))
                        .allMatch(part -> MEMBER_PART.matcher(part).matches());
    }
}
