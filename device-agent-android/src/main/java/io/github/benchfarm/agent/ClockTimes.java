package io.github.benchfarm.agent;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long each group of processors that share a clock ran at each speed since boot, by Linux's cpufreq statistics.
 *
 * <pre>
 * /sys/devices/system/cpu/cpufreq/policy4/stats/time_in_state
 * 710400 123456        (kHz, hundredths of a second)
 * 2419200 4321
 * </pre>
 */
final class ClockTimes {
    private static final String FOLDER = "devices/system/cpu/cpufreq";
    private static final int MAX_GROUPS = 256;
    private static final int MAX_CLOCKS = 1000;

    private ClockTimes() {}

    /** A JSON array of {@code {"cpu":4,"khz":[...],"ticks":[...]}}, {@code null} when the kernel or Android does not tell. */
    static String json(File sys) {
        List<Integer> firsts = new ArrayList<>();
        String[] names = new File(sys, FOLDER).list();
        for (String name : names == null ? new String[0] : names) {
            if (name.matches("policy[0-9]{1,4}") && firsts.size() < MAX_GROUPS) {
                firsts.add(Integer.valueOf(name.substring("policy".length())));
            }
        }
        Collections.sort(firsts);
        ProcFiles files = new ProcFiles(sys);
        List<String> groups = new ArrayList<>();
        for (int first : firsts) {
            String group = group(first, files.read(FOLDER + "/policy" + first + "/stats/time_in_state"));
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        return groups.isEmpty() ? "null" : "[" + String.join(",", groups) + "]";
    }

    /** One group, empty when any line of it makes no sense. */
    static String group(int first, String text) {
        List<String> khz = new ArrayList<>();
        List<String> ticks = new ArrayList<>();
        for (String line : text.trim().split("\n", -1)) {
            String[] pair = line.trim().split(" +", -1);
            if (pair.length != 2 || !pair[0].matches("[0-9]{1,9}") || !pair[1].matches("[0-9]{1,15}")) {
                return "";
            }
            khz.add(pair[0]);
            ticks.add(pair[1]);
        }
        return khz.size() > MAX_CLOCKS
                ? ""
                : new JsonWriter()
                        .put("cpu", first)
                        .raw("khz", "[" + String.join(",", khz) + "]")
                        .raw("ticks", "[" + String.join(",", ticks) + "]")
                        .toString();
    }
}
