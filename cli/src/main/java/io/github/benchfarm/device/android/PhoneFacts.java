package io.github.benchfarm.device.android;

import io.github.benchfarm.device.android.shell.Sections;
import io.github.benchfarm.wire.PlainText;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a phone says of itself when asked by {@link #COMMAND}. All of it is untrusted text.
 *
 * <pre>
 * [ro.product.model]: [SM-G981N]
 * [ro.serialno]: [R58M123ABC]
 * ===boot
 * 0a1b2c3d-0000-4000-8000-123456789abc
 * ===cores
 * 0-7
 * ===memory
 * MemTotal:       11530616 kB
 * </pre>
 *
 * @param properties of getprop, single lines only
 * @param bootId another one after each boot; empty when unknown
 * @param cores 0 when unknown
 * @param ramBytes 0 when unknown
 */
record PhoneFacts(Map<String, String> properties, String bootId, int cores, long ramBytes) {
    static final String COMMAND = "getprop; echo ===boot; cat /proc/sys/kernel/random/boot_id; echo ===cores;"
            + " cat /sys/devices/system/cpu/possible; echo ===memory; head -n 1 /proc/meminfo";

    private static final Pattern PROPERTY = Pattern.compile("\\[([A-Za-z0-9_.:-]{1,200})\\]: \\[(.*)\\]");
    private static final Pattern BOOT_ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern CORES = Pattern.compile("0(?:-([0-9]{1,3}))?");
    private static final Pattern MEMORY = Pattern.compile("MemTotal:\\s+([0-9]{1,12}) kB");
    private static final int BINARY_KILO = 1024;

    PhoneFacts {
        properties = Map.copyOf(properties);
    }

    /** Reads what the command printed; whatever is missing or makes no sense is unknown. */
    static PhoneFacts parse(String text) {
        Sections sections = Sections.parse(text);
        Map<String, String> properties = new HashMap<>();
        for (String line : sections.lines("")) {
            Matcher property = PROPERTY.matcher(line);
            if (property.matches()) {
                properties.putIfAbsent(property.group(1), PlainText.brief(property.group(2)));
            }
        }
        return new PhoneFacts(
                properties,
                first(sections, "boot", BOOT_ID, 0, ""),
                1 + Integer.parseInt(first(sections, "cores", CORES, 1, "-1")),
                BINARY_KILO * Long.parseLong(first(sections, "memory", MEMORY, 1, "0")));
    }

    /** The number by which a phone can be known wherever it is; phones of one batch may share it, and some have none. */
    String serial() {
        return property("ro.serialno");
    }

    /** A property, or empty text. */
    String property(String name) {
        return properties.getOrDefault(name, "");
    }

    private static String first(Sections sections, String name, Pattern form, int group, String otherwise) {
        return sections.lines(name).stream()
                .map(form::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> found.group(group) == null ? "0" : found.group(group))
                .orElse(otherwise);
    }
}
