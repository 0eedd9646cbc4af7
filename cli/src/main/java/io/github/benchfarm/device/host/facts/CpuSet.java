package io.github.benchfarm.device.host.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The CPUs the scheduler may put us on, from /proc/self/status.
 *
 * <pre>
 * Cpus_allowed:	0f
 * Cpus_allowed_list:	0-3,8
 * </pre>
 */
final class CpuSet {
    private static final Pattern LINE = Pattern.compile("(?m)^Cpus_allowed_list:\\s*(\\S+)$");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    private CpuSet() {}

    /** How many CPUs the list holds; 0 when there is no list or one that makes no sense. */
    static int count(String status) {
        Matcher line = LINE.matcher(status);
        if (!line.find()) {
            return 0;
        }
        int count = 0;
        for (String part : line.group(1).split(",", -1)) {
            Matcher range = RANGE.matcher(part);
            if (!range.matches()) {
                return 0;
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            count += Math.max(0, last - first + 1);
        }
        return count;
    }
}
