package io.github.benchfarm.agent;

import java.util.Arrays;
import java.util.Locale;

/** Reads the files of Linux's /proc; what is not there is empty, 0 or null. */
final class ProcParser {
    /** Position of nice (field 19 of proc(5)'s stat) among the fields that follow the command's closing bracket. */
    private static final int NICE = 16;

    private ProcParser() {}

    /**
     * The value of a line of {@code /proc/self/status}, empty if there is none.
     *
     * <pre>
     * VmHWM:	   20480 kB
     * Cpus_allowed:	ff,00000003
     * </pre>
     */
    static String field(String status, String name) {
        for (String line : status.split("\n", -1)) {
            if (line.startsWith(name + ":")) {
                return line.substring(name.length() + 1).trim();
            }
        }
        return "";
    }

    /** Peak resident memory by {@code /proc/self/status}, null if unknown. */
    static @Nullable Long peakBytes(String status) {
        String digits = field(status, "VmHWM").replaceAll(" kB$", "");
        return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) * 1024 : null;
    }

    /** The processors that {@code /proc/self/status} allows, as a plain hex mask. */
    static String cpusAllowed(String status) {
        return plainMask(field(status, "Cpus_allowed"));
    }

    /** A mask without the kernel's commas and leading zeros, so that equal masks are equal texts. */
    static String plainMask(String mask) {
        return mask.replace(",", "").replaceFirst("^0+(?=.)", "").toLowerCase(Locale.ROOT);
    }

    /** The nice value of {@code /proc/self/stat}; the command in brackets may hold anything, even brackets. */
    static int nice(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
        return fields.length > NICE && fields[NICE].matches("-?[0-9]{1,3}") ? Integer.parseInt(fields[NICE]) : 0;
    }

    /** The cpuset group by {@code /proc/self/cpuset}, else by {@code /proc/self/cgroup}: {@code 3:cpuset:/top-app}. */
    static String cpuset(String cpuset, String cgroup) {
        if (!cpuset.trim().isEmpty()) {
            return cpuset.trim();
        }
        String unified = "";
        for (String line : cgroup.split("\n", -1)) {
            String[] fields = line.split(":", 3);
            if (fields.length == 3 && fields[1].equals("cpuset")) {
                return fields[2].trim();
            }
            unified = line.startsWith("0::") ? fields[2].trim() : unified;
        }
        return unified;
    }

    /** The scheduling group by {@code /proc/self/cgroup}: {@code schedtune:/top-app} of older kernels, {@code cpu:/} of newer. */
    static String schedGroup(String cgroup) {
        String group = "";
        for (String line : cgroup.split("\n", -1)) {
            String[] fields = line.split(":", 3);
            if (fields.length == 3 && fields[1].equals("schedtune")) {
                return "schedtune:" + fields[2].trim();
            }
            if (fields.length == 3 && Arrays.asList(fields[1].split(",", -1)).contains("cpu")) {
                group = "cpu:" + fields[2].trim();
            }
        }
        return group;
    }

    /** Time since boot, sleep included, by {@code /proc/uptime} ({@code 1197.01 2278.98}); null if unknown. */
    static @Nullable Long uptimeNanos(String uptime) {
        String seconds = uptime.trim().split(" ", 2)[0];
        return seconds.matches("[0-9]{1,9}\\.[0-9]{1,9}") ? (long) (Double.parseDouble(seconds) * 1e9) : null;
    }
}
