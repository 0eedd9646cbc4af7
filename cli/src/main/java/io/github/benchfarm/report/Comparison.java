package io.github.benchfarm.report;

import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.result.ComparisonCell;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.Repeats;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.wire.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The table of a run: a row per case, a cell per device. What comparison.csv and the terminal show.
 *
 * @param devices as the run lists them; the order of each row's cells
 * @param rows in the order of the request: models, delegates, threads
 */
public record Comparison(List<PlannedDevice> devices, List<Row> rows) {
    public Comparison {
        devices = List.copyOf(devices);
        rows = List.copyOf(rows);
    }

    /**
     * A case on all devices.
     *
     * @param runtimes what executed its ok jobs, each once, sorted; more than one = the cells are not quite comparable
     * @param cells one for each device
     */
    public record Row(Case benchCase, List<String> runtimes, List<ComparisonCell> cells) {
        public Row {
            runtimes = List.copyOf(runtimes);
            cells = List.copyOf(cells);
        }

        static Row of(Case benchCase, Map<DeviceId, List<JobResult>> results, List<PlannedDevice> devices) {
            List<List<JobResult>> perDevice = devices.stream()
                    .map(device -> results.getOrDefault(device.id(), List.of()))
                    .toList();
            List<String> runtimes = perDevice.stream()
                    .flatMap(List::stream)
                    .map(JobResult::measurement)
                    .filter(Objects::nonNull)
                    .map(measurement -> PlainText.of(measurement.runtime()))
                    .distinct()
                    .sorted()
                    .toList();
            return new Row(
                    benchCase, runtimes, perDevice.stream().map(Repeats::sumUp).toList());
        }
    }

    /** Compares the results: one for every job of the plan, because a job without one would count as not planned. */
    public static Comparison of(RunInfo info, List<JobResult> results) {
        Map<DeviceId, PlannedDevice> known = info.devicesById();
        Map<Case, Map<DeviceId, List<JobResult>>> grouped = new HashMap<>();
        for (JobResult result : results) {
            grouped.computeIfAbsent(result.job().benchCase(), benchCase -> new HashMap<>())
                    .computeIfAbsent(Devices.of(result, known).id(), device -> new ArrayList<>())
                    .add(result);
        }
        List<Row> rows = grouped.keySet().stream()
                .sorted(CaseOrder.of(info))
                .map(benchCase -> Row.of(benchCase, grouped.getOrDefault(benchCase, Map.of()), info.devices()))
                .toList();
        return new Comparison(info.devices(), rows);
    }
}
