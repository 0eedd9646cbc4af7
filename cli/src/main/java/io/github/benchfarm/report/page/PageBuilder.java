package io.github.benchfarm.report.page;

import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.report.Comparison;
import io.github.benchfarm.report.page.PageModel.Fact;
import io.github.benchfarm.report.page.PageModel.Grid;
import io.github.benchfarm.report.page.PageModel.Statement;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.result.study.Contrast;
import io.github.benchfarm.result.study.Contrasts;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Turns a run and its results into the texts and tables of the page. */
final class PageBuilder {
    private static final double BYTES_PER_GB = 1e9;

    private PageBuilder() {}

    /**
     * The page.
     *
     * @param info of the run with real devices only
     * @param results of real devices
     * @param standIns the same run and its results with stand-ins only
     */
    static PageModel of(RunInfo info, List<JobResult> results, Comparison standIns) {
        Comparison comparison = Comparison.of(info, results);
        List<Contrast> contrasts = Contrasts.of(info, results);
        return new PageModel(
                info.id(),
                asked(info),
                counts(results),
                Answers.of(comparison, contrasts, results),
                contrasts.stream().map(PageBuilder::statement).toList(),
                hardware(info),
                ComparisonGrid.of(comparison),
                missing(results, info),
                findings(results, info),
                ComparisonGrid.of(standIns),
                provenance(info),
                results.stream().anyMatch(result -> result.measurement() != null));
    }

    private static List<Fact> asked(RunInfo info) {
        return List.of(
                new Fact("When", info.created().toString()),
                new Fact("Devices asked for", String.join(", ", info.request().devices())),
                new Fact("Models asked for", String.join(", ", info.request().models())),
                new Fact("Devices measured on", names(info)),
                new Fact("Repeats", String.valueOf(info.request().repeats())));
    }

    private static String names(RunInfo info) {
        return info.devices().isEmpty()
                ? "no real device"
                : info.devices().stream().map(device -> device.specs().name()).collect(Collectors.joining(", "));
    }

    private static List<Fact> counts(List<JobResult> results) {
        return Arrays.stream(JobStatus.values())
                .map(status -> new Fact(
                        status.word(),
                        String.valueOf(results.stream()
                                .filter(its -> its.status() == status)
                                .count())))
                .toList();
    }

    private static Statement statement(Contrast contrast) {
        String text = contrast.subject() + ": " + contrast.from().label() + " "
                + contrast.from().text() + " ms, " + contrast.to().label() + " "
                + contrast.to().text() + " ms";
        List<String> logs = new ArrayList<>(contrast.from().logs());
        logs.addAll(contrast.to().logs());
        return new Statement(
                contrast.kind().name().toLowerCase(Locale.ROOT),
                text,
                contrast.changeText(),
                contrast.shown(),
                String.join(", ", logs));
    }

    private static Grid hardware(RunInfo info) {
        List<List<String>> rows = new ArrayList<>();
        for (PlannedDevice device : info.devices()) {
            DeviceSpecs specs = device.specs();
            rows.add(List.of(
                    specs.name(),
                    device.id().value(),
                    specs.releaseYear() == 0 ? "" : String.valueOf(specs.releaseYear()),
                    (specs.software().os() + " " + specs.software().version()).strip(),
                    specs.soc(),
                    specs.cpu().text(),
                    specs.gpu().name(),
                    specs.ramBytes() == 0 ? "" : String.format(Locale.ROOT, "%.1f", specs.ramBytes() / BYTES_PER_GB),
                    specs.camerasMegapixels().stream()
                            .map(mega -> String.format(Locale.ROOT, "%.0f", mega))
                            .collect(Collectors.joining(", "))));
        }
        return new Grid(
                List.of("Device", "Id", "Released", "System", "Chip", "Processor", "Graphics", "RAM GB", "Cameras MP"),
                rows);
    }

    private static Grid missing(List<JobResult> results, RunInfo info) {
        Map<DeviceId, PlannedDevice> devices = info.devicesById();
        List<List<String>> rows = new ArrayList<>();
        for (JobResult result : results) {
            Failure failure = result.failure();
            if (failure != null) {
                rows.add(List.of(
                        name(devices, result),
                        result.job().benchCase().model().name(),
                        ChartDataBuilder.caseText(result.job().benchCase()),
                        String.valueOf(result.job().repeat()),
                        result.status().word(),
                        failure.code(),
                        failure.reason()));
            }
        }
        return new Grid(List.of("Device", "Model", "Case", "Repeat", "Status", "Code", "Reason"), rows);
    }

    private static String name(Map<DeviceId, PlannedDevice> devices, JobResult result) {
        return Objects.requireNonNull(devices.get(result.job().device()))
                .specs()
                .name();
    }

    /** Each code once for each device: a table of thousands of lines is not read. */
    private static Grid findings(List<JobResult> results, RunInfo info) {
        Map<DeviceId, PlannedDevice> devices = info.devicesById();
        Map<List<String>, Integer> jobs = new LinkedHashMap<>();
        Map<List<String>, Finding> first = new LinkedHashMap<>();
        for (JobResult result : results) {
            for (Finding finding : result.findings()) {
                List<String> key = List.of(finding.code(), name(devices, result));
                jobs.merge(key, 1, Integer::sum);
                first.putIfAbsent(key, finding);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        first.forEach((key, finding) -> rows.add(
                List.of(finding.code(), key.get(1), String.valueOf(jobs.get(key)), finding.text(), finding.remedy())));
        return new Grid(List.of("Finding", "Device", "Jobs", "What was seen (first job)", "What to do"), rows);
    }

    private static List<Fact> provenance(RunInfo info) {
        return List.of(
                new Fact("Run", info.id()),
                new Fact("Tool", "benchfarm " + info.tool()),
                new Fact("Agent", info.agent()),
                new Fact("This computer", info.host()),
                new Fact("Seed", String.valueOf(info.request().seed())),
                new Fact(
                        "Iterations, at least",
                        String.valueOf(info.request().measure().iterations())),
                new Fact(
                        "Models",
                        info.models().stream()
                                .map(model -> model.name() + " ("
                                        + model.weights().word() + " weights, sha256 " + model.sha256() + ")")
                                .collect(Collectors.joining("; "))));
    }
}
