package io.github.benchfarm.device.android.facts;

import io.github.benchfarm.device.Gpu;
import io.github.benchfarm.wire.PlainText;
import java.util.List;

/**
 * The graphics processor, by the line of {@code dumpsys SurfaceFlinger} with vendor, renderer and version.
 *
 * <pre>
 * GLES: Qualcomm, Adreno (TM) 650, OpenGL ES 3.2 V@0615.0 (GIT@2cfa1d6, I1c5ad1d2c5, 1638956781)
 * GLES: ARM, Mali-G72, OpenGL ES 3.2 v1.r19p0-01rel0.###other-sha0123456789ABCDEF0###
 * </pre>
 */
final class GpuDump {
    /** Whatever it prints, a few lines come back: the dump of some phones has megabytes. */
    static final String COMMAND =
            "dumpsys SurfaceFlinger 2>&1 | grep -m 2 -iE '^ *GLES: |^(permission denial|can.t find service|[^ ]*sh: )' | cut -c 1-500";

    private static final String LINE = "GLES: ";
    private static final String VERSION = "^OpenGL ES(-CM)? [0-9.]+ ?";

    private GpuDump() {}

    /** Reads what the command printed; unknown when there is no such line. */
    static Gpu parse(List<String> lines) {
        for (String line : lines) {
            int start = line.indexOf(LINE);
            String[] parts = start < 0
                    ? new String[0]
                    : line.substring(start + LINE.length()).split(", ", 3);
            if (parts.length == 3) {
                String driver = parts[2].replaceFirst(VERSION, "").replaceFirst(" ?\\(GIT@.*", "");
                return new Gpu(PlainText.brief(parts[1]), PlainText.brief(driver));
            }
        }
        return Gpu.unknown();
    }
}
