package io.github.benchfarm.model.twin;

import java.util.regex.Pattern;

/** What the description field of a file says when its weights are seeded: so it is known wherever the file travels. */
public final class TwinMark {
    private static final Pattern MARK =
            Pattern.compile("architecture twin of [a-z0-9_.]+, seeded weights \\(seed -?[0-9]+\\)");

    private TwinMark() {}

    /** Whether a file's description says that its weights are seeded. */
    public static boolean in(String description) {
        return MARK.matcher(description).matches();
    }

    /** The description of a twin. */
    static String of(String id, long seed) {
        return "architecture twin of " + id + ", seeded weights (seed " + seed + ")";
    }
}
