package io.github.benchfarm.device.host.facts;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * What the firmware calls the computer, from /sys/class/dmi/id.
 *
 * <pre>
 * sys_vendor       LENOVO
 * product_name     20XW0026GE
 * product_version  ThinkPad X1 Carbon Gen 9
 * </pre>
 */
record DmiName(String vendor, String product) {
    /** What makers leave in who do not fill in the table. */
    private static final Set<String> BLANKS = Set.of(
            "default string",
            "o.e.m.",
            "system manufacturer",
            "system product name",
            "to be filled by o.e.m.",
            "not applicable",
            "not specified",
            "none",
            "unknown",
            "undefined",
            "empty",
            "n/a",
            "oem");

    /** Reads the table; what is missing, unreadable or a placeholder is empty. */
    static DmiName read(Path folder) {
        return of(SmallFile.text(folder.resolve("sys_vendor")), SmallFile.text(folder.resolve("product_name")));
    }

    /** The names without placeholders; also for Windows, which reads the same table. */
    static DmiName of(String vendor, String product) {
        return new DmiName(real(vendor), real(product));
    }

    private static String real(String text) {
        String name = text.strip();
        return BLANKS.contains(name.toLowerCase(Locale.ROOT)) ? "" : name;
    }
}
