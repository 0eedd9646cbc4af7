package io.github.benchfarm.device;

import java.util.Map;

/**
 * The designs of ARM cores, which /proc/cpuinfo gives as two numbers: who made it and which part it is.
 *
 * @see <a href="https://github.com/util-linux/util-linux/blob/master/sys-utils/lscpu-arm.c">the table of lscpu</a>
 */
public final class ArmCore {
    private static final Map<String, String> ARM = Map.ofEntries(
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
            Map.entry("0xd4d", "Cortex-A715"),
            Map.entry("0xd4e", "Cortex-X3"),
            Map.entry("0xd4f", "Neoverse-V2"),
            Map.entry("0xd80", "Cortex-A520"),
            Map.entry("0xd81", "Cortex-A720"),
            Map.entry("0xd82", "Cortex-X4"),
            Map.entry("0xd85", "Cortex-X925"),
            Map.entry("0xd87", "Cortex-A725"));

    /** Variants of ARM's designs, which Qualcomm sells as Kryo: called by the design, so that phones can be compared. */
    private static final Map<String, String> QUALCOMM = Map.of(
            "0x001", "Oryon",
            "0x205", "Kryo",
            "0x211", "Kryo",
            "0x800", "Cortex-A73",
            "0x801", "Cortex-A53",
            "0x802", "Cortex-A75",
            "0x803", "Cortex-A55",
            "0x804", "Cortex-A76",
            "0x805", "Cortex-A55");

    private static final Map<String, String> SAMSUNG =
            Map.of("0x001", "Exynos M1", "0x002", "Exynos M3", "0x003", "Exynos M4", "0x004", "Exynos M5");

    private static final Map<String, Map<String, String>> MAKERS =
            Map.of("0x41", ARM, "0x51", QUALCOMM, "0x53", SAMSUNG, "0x48", Map.of("0xd40", "Cortex-A76"));

    private ArmCore() {}

    /** The name of a core by its {@code CPU implementer} and {@code CPU part}; these when we know none; empty without them. */
    public static String name(String implementer, String part) {
        if (implementer.isEmpty() || part.isEmpty()) {
            return "";
        }
        return MAKERS.getOrDefault(implementer, Map.of())
                .getOrDefault(part, "ARM implementer " + implementer + " part " + part);
    }
}
