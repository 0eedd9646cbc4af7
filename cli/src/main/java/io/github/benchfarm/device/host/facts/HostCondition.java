package io.github.benchfarm.device.host.facts;

import io.github.benchfarm.device.Battery;
import io.github.benchfarm.device.Condition;
import io.github.benchfarm.process.OperatingSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The state of this computer at a moment, from /sys and /proc of Linux.
 *
 * <pre>
 * /sys/class/thermal/thermal_zone0/temp    47000   (thousandths of a degree Celsius)
 * </pre>
 */
public final class HostCondition {
    private static final double MILLI = 1000;
    private static final double COLDEST_CELSIUS = -20;
    private static final double HOTTEST_CELSIUS = 150;

    private HostCondition() {}

    /** The condition of this computer; unknown on systems other than Linux. */
    public static Condition now() {
        return OperatingSystem.current() == OperatingSystem.LINUX ? read(Path.of("/")) : Condition.unknown();
    }

    /**
     * The condition that a Linux file system tells; what is missing or makes no sense stays unknown.
     *
     * @param sysRoot the folder that holds {@code sys} and {@code proc}, "/" but in tests
     */
    public static Condition read(Path sysRoot) {
        PowerSupply power = PowerSupply.read(sysRoot.resolve("sys/class/power_supply"));
        return new Condition(
                new Battery(power.batteryPercent(), power.charging(), null, null),
                hottestCelsius(sysRoot),
                "unknown",
                null,
                null,
                clocksMhz(sysRoot));
    }

    private static @Nullable Double hottestCelsius(Path root) {
        OptionalDouble hottest = SmallFile.list(root.resolve("sys/class/thermal"), "thermal_zone*").stream()
                .map(zone -> SmallFile.number(zone.resolve("temp")))
                .flatMapToLong(OptionalLong::stream)
                .mapToDouble(value -> value / MILLI)
                .filter(celsius -> celsius >= COLDEST_CELSIUS && celsius <= HOTTEST_CELSIUS)
                .max();
        return hottest.isPresent() ? hottest.getAsDouble() : null;
    }

    private static List<Integer> clocksMhz(Path root) {
        List<Integer> clocks = CpuFolder.clocksMhz(root.resolve("sys/devices/system/cpu"));
        return clocks.isEmpty()
                ? CpuInfo.parse(SmallFile.text(root.resolve("proc/cpuinfo"))).clocksMhz()
                : clocks;
    }
}
