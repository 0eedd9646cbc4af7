package io.github.benchfarm.device.host.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What /proc/meminfo says.
 *
 * <pre>
 * MemTotal:       16069276 kB
 * MemFree:         9324180 kB
 * </pre>
 */
final class MemInfo {
    private static final Pattern TOTAL = Pattern.compile("(?m)^MemTotal:\\s+(\\d{1,15}) kB$");
    private static final int KIBIBYTE = 1024;

    private MemInfo() {}

    /** Memory that the kernel can use, a little less than is installed; 0 when unknown. */
    static long totalBytes(String text) {
        Matcher total = TOTAL.matcher(text);
        return total.find() ? Long.parseLong(total.group(1)) * KIBIBYTE : 0;
    }
}
