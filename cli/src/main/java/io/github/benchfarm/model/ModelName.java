package io.github.benchfarm.model;

import io.github.benchfarm.wire.PlainText;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model's name says about it.
 *
 * @param name e.g. {@code mobilenet_v1_0.25_224_fp32}
 * @param family the part before the first {@code _} or {@code -}, in lower case, e.g. {@code mobilenet}
 * @param variant the part behind it, without a precision at its end, e.g. {@code v1_0.25_224}; may be empty
 */
record ModelName(String name, String family, String variant) {
    static final String SUFFIX = ".tflite";

    private static final Pattern PRECISION_SUFFIX =
            Pattern.compile("[_-](fp32|fp16|int8|uint8|float32|float16|float|quant)$", Pattern.CASE_INSENSITIVE);

    private static final Pattern PARTS = Pattern.compile("([^_-]+)[_-]+(.*)");

    /** The name of a file: without {@code .tflite} and unprintable characters. */
    static ModelName of(Path path) {
        String file = PlainText.brief(String.valueOf(path.getFileName()));
        String name = isTflite(file) ? file.substring(0, file.length() - SUFFIX.length()) : file;
        return of(name.isEmpty() ? "unnamed" : name);
    }

    /** The parts of a name. The precision in it is only cut off: what the weights are, the file itself says. */
    static ModelName of(String name) {
        String stem = PRECISION_SUFFIX.matcher(name).replaceFirst("");
        Matcher parts = PARTS.matcher(stem);
        return parts.matches()
                ? new ModelName(name, parts.group(1).toLowerCase(Locale.ROOT), parts.group(2))
                : new ModelName(name, stem.toLowerCase(Locale.ROOT), "");
    }

    /** Whether a file name ends in {@code .tflite}, in whatever case. */
    static boolean isTflite(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }
}
