package io.github.benchfarm.report.page;

import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.model.Model;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.report.page.ChartData.Cell;
import io.github.benchfarm.report.page.ChartData.ModelEntry;
import io.github.benchfarm.report.page.ChartData.Repeat;
import io.github.benchfarm.result.ComparisonCell.Measured;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.Repeats;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.PlainText;
import io.github.benchfarm.wire.TimingLogReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects the charts' data of a run; raw iterations come from the logs, one log at a time. */
final class ChartDataBuilder {
    /** Together: what keeps the page of a large lab under 5 MB. */
    private static final int MOST_SAMPLES = 150_000;

    private static final int SAMPLES_OF_A_REPEAT = 200;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MHZ_PER_GHZ = 1000;
    private static final double BYTES_PER_GB = 1e9;
    private static final double ROUND = 1e5;

    private final RunInfo info;
    private final Path directory;
    private final int samplesPerRepeat;
    private final List<DeviceId> deviceIds;

    ChartDataBuilder(RunInfo info, Path directory, int measuredJobs) {
        this.info = info;
        this.directory = directory;
        this.deviceIds = info.devices().stream().map(PlannedDevice::id).toList();
        this.samplesPerRepeat = Math.min(SAMPLES_OF_A_REPEAT, MOST_SAMPLES / Math.max(1, measuredJobs));
    }

    /** The data of some results; those without numbers are in the page's tables only. */
    ChartData of(List<JobResult> results) {
        List<String> cases = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (List<JobResult> repeats : Repeats.byCell(results)) {
            if (Repeats.sumUp(repeats) instanceof Measured measured) {
                cells.add(cell(repeats, measured, cases));
            }
        }
        return new ChartData(
                info.devices().stream().map(ChartDataBuilder::device).toList(),
                info.models().stream().map(ChartDataBuilder::model).toList(),
                cases,
                cells,
                samplesPerRepeat);
    }

    private Cell cell(List<JobResult> repeats, Measured measured, List<String> cases) {
        JobResult first = repeats.get(0);
        String text = caseText(first.job().benchCase());
        if (!cases.contains(text)) {
            cases.add(text);
        }
        return new Cell(
                deviceIds.indexOf(first.job().device()),
                info.models().indexOf(first.job().benchCase().model()),
                cases.indexOf(text),
                Cell.values(measured),
                Cell.range(measured),
                measured.okRepeats(),
                measured.repeats(),
                repeats.stream()
                        .filter(its -> its.measurement() != null)
                        .map(this::repeat)
                        .toList());
    }

    private Repeat repeat(JobResult result) {
        String log = result.log();
        if (log == null || samplesPerRepeat == 0) {
            return new Repeat(result.job().repeat(), log, List.of());
        }
        try {
            long[] nanos = TimingLogReader.read(
                            directory.resolve(log),
                            result.job().id().value(),
                            result.attempt(),
                            result.job().benchCase().model().sha256())
                    .measure()
                    .nanos();
            return new Repeat(result.job().repeat(), log, thinned(nanos));
        } catch (FailureException e) {
            // results.csv says so; the page shows the numbers without their samples.
            return new Repeat(result.job().repeat(), log, List.of());
        }
    }

    /** Every so-manieth iteration, the first and in order. */
    private List<Double> thinned(long[] nanos) {
        int step = Math.max(1, (nanos.length + samplesPerRepeat - 1) / samplesPerRepeat);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < nanos.length; i += step) {
            millis.add(Math.round(nanos[i] / NANOS_PER_MILLI * ROUND) / ROUND);
        }
        return millis;
    }

    static String caseText(Case its) {
        String text = its.delegate() + " x" + its.threads();
        String cores = its.affinity() == null ? "" : " on " + its.affinity();
        String clocks = its.clocks().word().equals("fixed") ? ", fixed clocks" : "";
        return PlainText.of(text + cores + clocks);
    }

    private static ChartData.Device device(PlannedDevice device) {
        DeviceSpecs specs = device.specs();
        int mhz = specs.cpu().clusters().isEmpty()
                ? 0
                : specs.cpu().clusters().get(0).maxMhz();
        return new ChartData.Device(
                PlainText.of(specs.name() + " (" + device.id() + ")"),
                specs.platform(),
                mhz / MHZ_PER_GHZ,
                specs.ramBytes() / BYTES_PER_GB,
                specs.cpu().physicalCores());
    }

    private static ModelEntry model(Model model) {
        return new ModelEntry(
                PlainText.of(model.name()),
                PlainText.of(model.family()),
                model.precision(),
                model.weights().word());
    }
}
