package io.github.benchfarm.report;

import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.process.DurableFile;
import io.github.benchfarm.process.IoConsumer;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.RunInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a run directory. Each is replaced as a whole or left as it was. */
public final class Tables {
    public static final String RESULTS = "results.csv";
    public static final String COMPARISON = "comparison.csv";
    public static final String DEVICES = "devices.csv";
    public static final String FINDINGS = "findings.csv";

    private Tables() {}

    /** The content of devices.csv for devices that are not of a run. */
    public static String devices(List<PlannedDevice> devices, List<UnusableDevice> unusable) {
        StringBuilder text = new StringBuilder();
        try {
            DevicesCsv.write(devices, unusable, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes results.csv, comparison.csv, devices.csv and findings.csv, and returns their paths in this order. A table that cannot be
     * written does not keep the others from being written.
     *
     * @param results one for every job of the plan, in its order
     * @throws TablesException after the others are written; the call may be repeated later
     */
    public static List<Path> write(Path runDirectory, RunInfo info, List<JobResult> results) throws TablesException {
        return write(runDirectory, info, results, Map.of());
    }

    /**
     * The same, and then more files that are made of the results.
     *
     * @param more content by file name
     */
    public static List<Path> write(
            Path runDirectory, RunInfo info, List<JobResult> results, Map<String, IoConsumer<Writer>> more)
            throws TablesException {
        Map<String, IoConsumer<Writer>> tables = new LinkedHashMap<>();
        tables.put(RESULTS, out -> ResultsCsv.write(info, results, out));
        tables.put(COMPARISON, out -> ComparisonCsv.write(Comparison.of(info, results), out));
        tables.put(DEVICES, out -> DevicesCsv.write(info.devices(), info.unusable(), out));
        tables.put(FINDINGS, out -> FindingsCsv.write(info, results, out));
        tables.putAll(more);
        List<Path> written = new ArrayList<>();
        Map<Path, IOException> failures = new LinkedHashMap<>();
        tables.forEach((name, content) -> {
            Path target = runDirectory.resolve(name);
            try {
                DurableFile.write(target, content);
                written.add(target);
            } catch (IOException e) {
                failures.put(target, e);
            }
        });
        if (!failures.isEmpty()) {
            throw new TablesException(failures);
        }
        return List.copyOf(written);
    }
}
