package io.github.benchfarm.device.android.state;

import io.github.benchfarm.device.Condition;
import io.github.benchfarm.device.android.shell.Sections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The condition of a phone, asked for in one call: what some phones lack or forbid is unknown, and costs nothing else. */
public final class ConditionDump {
    /** Filtered on the phone: some makers' dumps have megabytes. What may hang comes last. */
    public static final String COMMAND = "cat /sys/devices/system/cpu/cpu[0-9]*/cpufreq/scaling_cur_freq 2>/dev/null;"
            + " echo ===battery; dumpsys battery 2>/dev/null | head -n 60;"
            + " echo ===saver; settings get global low_power 2>/dev/null;"
            + " echo ===power; dumpsys power 2>/dev/null | grep -m 1 'mWakefulness=';"
            + " echo ===thermal; dumpsys thermalservice 2>/dev/null | grep -E 'Thermal Status:|HAL Ready:' | head -n 4";

    private static final Pattern WAKEFULNESS = Pattern.compile("mWakefulness=([A-Za-z]{1,20})");
    private static final String AWAKE = "Awake";
    private static final String KILOHERTZ = "[1-9][0-9]{4,7}";
    private static final int KILO = 1000;

    private ConditionDump() {}

    /** Reads what the command printed, all of it or only a part. */
    public static Condition parse(String text) {
        Sections sections = Sections.parse(text);
        BatteryDump battery = BatteryDump.parse(sections.text("battery"));
        return new Condition(
                battery.battery(),
                battery.temperatureCelsius(),
                ThermalDump.parse(sections.text("thermal")),
                screenOn(sections.text("power")),
                saver(sections.text("saver")),
                clocks(sections.lines("")));
    }

    /** Whether {@code dumpsys power} says that the phone is awake; null when it does not say. */
    static @Nullable Boolean screenOn(String power) {
        Matcher wakefulness = WAKEFULNESS.matcher(power);
        return wakefulness.find() ? wakefulness.group(1).equals(AWAKE) : null;
    }

    /** A phone that never saved power has no value: that is "null". */
    private static @Nullable Boolean saver(String value) {
        return switch (value.strip()) {
            case "1" -> true;
            case "0", "null" -> false;
            default -> null;
        };
    }

    private static List<Integer> clocks(List<String> lines) {
        boolean sane = lines.stream().allMatch(line -> line.matches(KILOHERTZ));
        return sane ? lines.stream().map(line -> Integer.parseInt(line) / KILO).toList() : List.of();
    }
}
