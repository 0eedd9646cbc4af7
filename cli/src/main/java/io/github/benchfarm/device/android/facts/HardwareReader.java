package io.github.benchfarm.device.android.facts;

import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.device.Gpu;
import io.github.benchfarm.device.android.adb.AdbRefusedException;
import io.github.benchfarm.device.android.shell.PhoneShell;
import io.github.benchfarm.device.android.shell.Sections;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.PlainText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks a phone for its hardware. What it does not tell is unknown, with the reason; that never keeps it from measuring. */
public final class HardwareReader {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String END = "===end";

    /** A sleeping phone hides cores: it is woken for a moment and sent to sleep again by the same command. */
    private static final String WAKE = "w=$(dumpsys power 2>/dev/null | grep -m 1 mWakefulness=); case $w in"
            + " *=Asleep*|*=Dozing*|*=Dreaming*) trap 'input keyevent 223' EXIT; trap 'exit 1' HUP; input keyevent 224; sleep 0.5;; esac; ";

    private final PhoneShell shell;
    private final boolean wake;
    private final Map<String, String> unknown = new TreeMap<>();

    private HardwareReader(PhoneShell shell, boolean wake) {
        this.shell = shell;
        this.wake = wake;
    }

    /**
     * Asks.
     *
     * @param wake whether a sleeping phone may be woken for a moment
     */
    public static Hardware read(PhoneShell shell, boolean wake) {
        return new HardwareReader(shell, wake).read();
    }

    private Hardware read() {
        Cpu cpu = cpu();
        List<String> graphics = ask("gpu", GpuDump.COMMAND);
        Gpu gpu = GpuDump.parse(graphics);
        if (gpu.name().isEmpty()) {
            explain("gpu", graphics, "dumpsys SurfaceFlinger has no line GLES");
        }
        List<String> sensors = ask("cameras_megapixels", CameraDump.COMMAND);
        List<Double> cameras = CameraDump.parse(sensors);
        if (cameras.isEmpty()) {
            explain("cameras_megapixels", sensors, "dumpsys media.camera tells no pixelArraySize");
        }
        return new Hardware(cpu, gpu, cameras, pageBytes(), unknown);
    }

    private Cpu cpu() {
        String command = wake ? WAKE + CpuDump.COMMAND : CpuDump.COMMAND;
        Cpu cpu = CpuDump.parse(Sections.parse(String.join("\n", ask("cpu", command))));
        String missing = CpuDump.missing(cpu);
        if (cpu.clusters().isEmpty()) {
            unknown.putIfAbsent("cpu", "the phone does not show the clocks of its cores, or contradicts itself");
        } else if (!missing.isEmpty()) {
            unknown.putIfAbsent("cpu", "the phone does not show its cores " + missing + "; it may hide them asleep");
        }
        return cpu;
    }

    private int pageBytes() {
        List<String> lines = ask("page_bytes", "getconf PAGE_SIZE 2>&1");
        if (!lines.isEmpty() && lines.get(0).matches("[1-9][0-9]{3,6}")) {
            return Integer.parseInt(lines.get(0));
        }
        explain("page_bytes", lines, "getconf tells no PAGE_SIZE");
        return 0;
    }

    /** What a command printed; a phone that is lost now will be missed when it is opened. */
    private List<String> ask(String column, String command) {
        try {
            List<String> lines =
                    shell.printed(command + "; echo " + END, LIMIT).lines().toList();
            if (!lines.contains(END)) {
                unknown.put(column, "it did not answer within " + LIMIT.toSeconds() + " s");
            }
            return lines.stream().filter(line -> !line.equals(END)).toList();
        } catch (FailureException | AdbRefusedException e) {
            unknown.put(column, PlainText.brief(String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private void explain(String column, List<String> lines, String otherwise) {
        unknown.putIfAbsent(
                column,
                lines.isEmpty() ? otherwise : PlainText.brief(lines.get(0).strip()));
    }
}
