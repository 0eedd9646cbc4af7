package io.github.benchfarm.device.android.state;

import io.github.benchfarm.device.Battery;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code dumpsys battery} prints. A battery that somebody pretends ("UPDATES STOPPED") is unknown.
 *
 * <pre>
 * Current Battery Service state:
 *   AC powered: false
 *   USB powered: true
 *   Charge counter: 3120000      (millionths of an Ah)
 *   level: 84
 *   scale: 100
 *   temperature: 287             (tenths of a degree Celsius)
 *   current now: -412            (mA, on some phones uA; not on all)
 * </pre>
 *
 * @param temperatureCelsius null when unknown
 */
public record BatteryDump(Battery battery, @Nullable Double temperatureCelsius) {
    private static final String FAKED = "UPDATES STOPPED";
    private static final int FULL_PERCENT = 100;
    private static final double TENTHS = 10;
    private static final int COLDEST_CELSIUS = -40;
    private static final int HOTTEST_CELSIUS = 120;
    private static final int MAX_MILLIAMPS = 20_000;
    private static final int MICRO_PER_MILLI = 1000;
    private static final long MAX_MICROAMP_HOURS = 100_000_000;

    /** Reads the text; what is missing or makes no sense is unknown. */
    public static BatteryDump parse(String text) {
        if (text.contains(FAKED)) {
            return new BatteryDump(Battery.unknown(), null);
        }
        Map<String, String> values = values(text);
        Battery battery = new Battery(percent(values), charging(values), milliamps(values), charge(values));
        return new BatteryDump(battery, celsius(values));
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                values.putIfAbsent(key, line.substring(colon + 1).strip());
            }
        });
        return values;
    }

    private static @Nullable Integer percent(Map<String, String> values) {
        Long level = number(values, "level");
        Long scale = values.containsKey("scale") ? number(values, "scale") : Long.valueOf(FULL_PERCENT);
        if (level == null || scale == null || scale <= 0 || level < 0 || level > scale) {
            return null;
        }
        return (int) Math.round((double) FULL_PERCENT * level / scale);
    }

    /** Any of "AC powered", "USB powered", "Wireless powered", "Dock powered". */
    private static @Nullable Boolean charging(Map<String, String> values) {
        boolean told = false;
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (value.getKey().endsWith(" powered")) {
                if (value.getValue().equals("true")) {
                    return true;
                }
                told |= value.getValue().equals("false");
            }
        }
        return told ? false : null;
    }

    private static @Nullable Integer milliamps(Map<String, String> values) {
        Long current = number(values, "current now");
        if (current == null) {
            return null;
        }
        // Nothing tells the unit, but no phone is charged with more than 20 A.
        long milliamps = Math.abs(current) > MAX_MILLIAMPS ? current / MICRO_PER_MILLI : current;
        return Math.abs(milliamps) <= MAX_MILLIAMPS ? (int) milliamps : null;
    }

    private static @Nullable Long charge(Map<String, String> values) {
        Long charge = number(values, "charge counter");
        return charge != null && charge > 0 && charge <= MAX_MICROAMP_HOURS ? charge : null;
    }

    private static @Nullable Double celsius(Map<String, String> values) {
        Long tenths = number(values, "temperature");
        Double celsius = tenths == null ? null : tenths / TENTHS;
        return celsius != null && celsius >= COLDEST_CELSIUS && celsius <= HOTTEST_CELSIUS ? celsius : null;
    }

    private static @Nullable Long number(Map<String, String> values, String key) {
        String value = values.getOrDefault(key, "");
        return value.matches("-?[0-9]{1,15}") ? Long.valueOf(value) : null;
    }
}
