package io.github.benchfarm.device.android.state;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code dumpsys thermalservice} prints, from Android 10 on. Without a thermal HAL its status says nothing.
 *
 * <pre>
 * Thermal Status: 0
 * HAL Ready: true
 * </pre>
 *
 * @see <a href="https://developer.android.com/reference/android/os/PowerManager#THERMAL_STATUS_NONE">the seven levels</a>
 */
final class ThermalDump {
    private static final String UNKNOWN = "unknown";
    private static final List<String> LEVELS =
            List.of("none", "light", "moderate", "severe", "critical", "emergency", "shutdown");
    private static final Pattern STATUS = Pattern.compile("(?m)^\\s*Thermal Status:\\s*([0-6])\\s*$");
    private static final Pattern NO_HAL = Pattern.compile("(?m)^\\s*HAL Ready:\\s*false\\s*$");

    private ThermalDump() {}

    /** The thermal status as {@link io.github.benchfarm.device.Condition#thermal} names it. */
    static String parse(String text) {
        Matcher status = STATUS.matcher(text);
        boolean known = status.find() && !NO_HAL.matcher(text).find();
        return known ? LEVELS.get(Integer.parseInt(status.group(1))) : UNKNOWN;
    }
}
