package io.github.benchfarm.report.page;

import io.github.benchfarm.result.ComparisonCell.Measured;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the charts draw, as the page's script reads it. Times are milliseconds; the script picks and scales, it computes no
 * statistics.
 *
 * @param devices of the cells, by their places in this list, as in the next two
 * @param models name, family and precision
 * @param cases delegate, threads, affinity and clocks
 * @param samplesPerRepeat how many raw iterations of a repeat are kept at most
 */
record ChartData(
        List<Device> devices, List<ModelEntry> models, List<String> cases, List<Cell> cells, int samplesPerRepeat) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double BYTES_PER_MB = 1e6;

    ChartData {
        devices = List.copyOf(devices);
        models = List.copyOf(models);
        cases = List.copyOf(cases);
        cells = List.copyOf(cells);
    }

    record Device(String name, String platform, double maxGhz, double ramGb, int cores) {}

    record ModelEntry(String name, String family, String precision, String weights) {}

    /**
     * A case on a device.
     *
     * @param values by metric: p50, fps, init, memory; one that is unknown is missing
     * @param range smallest and largest p50 of a repeat
     * @param repeats thinned raw iterations of each repeat
     */
    record Cell(
            int device,
            int model,
            int caseOf,
            Map<String, Double> values,
            List<Double> range,
            int ok,
            int planned,
            List<Repeat> repeats) {
        static Map<String, Double> values(Measured cell) {
            Map<String, Double> values = new TreeMap<>();
            values.put("p50", cell.p50Nanos() / NANOS_PER_MILLI);
            values.put("fps", cell.fps());
            values.put("init", cell.initNanos() / NANOS_PER_MILLI);
            cell.peakBytes().ifPresent(bytes -> values.put("memory", bytes / BYTES_PER_MB));
            return values;
        }

        static List<Double> range(Measured cell) {
            return List.of(cell.minNanos() / NANOS_PER_MILLI, cell.maxNanos() / NANOS_PER_MILLI);
        }
    }

    /** The raw iterations of one repeat, in order, and the log they are from; {@code log} is null when it was not kept. */
    record Repeat(int number, @Nullable String log, List<Double> millis) {}
}
