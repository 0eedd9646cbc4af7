package io.github.benchfarm.device.android.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cameras, by the static information in {@code dumpsys media.camera}. Sensors that join pixels report the joined ones; their
 * size without joining ({@code pixelArraySizeMaximumResolution}) is of the same camera.
 *
 * <pre>
 *       android.sensor.info.pixelArraySize (f0006): int32[2]
 *         [4032 3024 ]
 * </pre>
 */
final class CameraDump {
    static final String COMMAND = "dumpsys media.camera 2>&1 | grep -A 1 -iE"
            + " 'android.sensor.info.pixelArraySize \\(|^(permission denial|can.t find service|[^ ]*sh: )' | head -n 100 | cut -c 1-200";

    private static final Pattern SIZE =
            Pattern.compile("\\s*\\[?\\s*([1-9][0-9]{1,4})\\s+([1-9][0-9]{1,4})\\s*\\]?\\s*");
    private static final String KEY = ".pixelArraySize (";
    private static final double MEGA = 1e6;

    private CameraDump() {}

    /** Megapixels of each camera in the phone's order; empty when it tells none. */
    static List<Double> parse(List<String> lines) {
        List<Double> megapixels = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            Matcher size = SIZE.matcher(lines.get(i + 1));
            if (lines.get(i).contains(KEY) && size.matches()) {
                megapixels.add(Integer.parseInt(size.group(1)) * (double) Integer.parseInt(size.group(2)) / MEGA);
            }
        }
        return megapixels;
    }
}
