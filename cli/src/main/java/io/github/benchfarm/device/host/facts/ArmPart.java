package io.github.benchfarm.device.host.facts;

import java.util.Map;

/**
 * The names of ARM cores, which /proc/cpuinfo gives as numbers.
 *
 * @see <a href="https://github.com/util-linux/util-linux/blob/master/sys-utils/lscpu-arm.c">the table of lscpu</a>
 */
final class ArmPart {
    private static final String ARM = "0x41";
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("0xb76", "ARM1176"),
            Map.entry("0xc07", "Cortex-A7"),
            Map.entry("0xc09", "Cortex-A9"),
            Map.entry("0xc0f", "Cortex-A15"),
            Map.entry("0xd03", "Cortex-A53"),
            Map.entry("0xd04", "Cortex-A35"),
            Map.entry("0xd05", "Cortex-A55"),
            Map.entry("0xd07", "Cortex-A57"),
            Map.entry("0xd08", "Cortex-A72"),
            Map.entry("0xd09", "Cortex-A73"),
            Map.entry("0xd0a", "Cortex-A75"),
            Map.entry("0xd0b", "Cortex-A76"),
            Map.entry("0xd0c", "Neoverse-N1"),
            Map.entry("0xd0d", "Cortex-A77"),
            Map.entry("0xd40", "Neoverse-V1"),
            Map.entry("0xd41", "Cortex-A78"),
            Map.entry("0xd42", "Cortex-A78AE"),
            Map.entry("0xd44", "Cortex-X1"),
            Map.entry("0xd46", "Cortex-A510"),
            Map.entry("0xd47", "Cortex-A710"),
            Map.entry("0xd48", "Cortex-X2"),
            Map.entry("0xd49", "Neoverse-N2"),
            Map.entry("0xd4b", "Cortex-A78C"),
            Map.entry("0xd4f", "Neoverse-V2"));

    private ArmPart() {}

    /** The name of a core; its numbers when it is none we know; empty when there are no numbers. */
    static String name(String implementer, String part) {
        if (implementer.isEmpty() || part.isEmpty()) {
            return "";
        }
        String unknown = "ARM implementer " + implementer + " part " + part;
        return implementer.equals(ARM) ? NAMES.getOrDefault(part, unknown) : unknown;
    }
}
