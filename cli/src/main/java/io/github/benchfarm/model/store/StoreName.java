package io.github.benchfarm.model.store;

import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.PlainText;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of models as file names that every system takes and keeps apart. */
final class StoreName {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** Devices to Windows, with whatever extension. */
    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private static final int MARK_DIGITS = 16;

    private StoreName() {}

    /** The name itself. Throws {@link FailureException} NAME_INVALID when it is none. */
    static String require(String name) {
        if (!isValid(name)) {
            throw new FailureException(Failure.user(
                    "NAME_INVALID",
                    "'" + PlainText.brief(name)
                            + "' cannot be a model's name: give 1 to 100 letters, digits, '.', '_' or '-', "
                            + "beginning with a letter or digit"));
        }
        return name;
    }

    static boolean isValid(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * The file name of a valid name without its extension. Lower-case names are their own; others get a mark, since file
     * systems that ignore case would take {@code Net} and {@code net} for the same. No name holds the mark's {@code ~}.
     */
    static String fileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean plain = lower.equals(name) && !RESERVED.matcher(lower).matches();
        return plain ? name : Hashes.sha256(name).substring(0, MARK_DIGITS) + "~" + lower;
    }
}
