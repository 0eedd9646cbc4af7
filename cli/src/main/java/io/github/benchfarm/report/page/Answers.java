package io.github.benchfarm.report.page;

import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.report.Comparison;
import io.github.benchfarm.report.page.PageModel.Answer;
import io.github.benchfarm.result.ComparisonCell.Measured;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.result.study.Contrast;
import io.github.benchfarm.wire.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The first screen: which device, which model, is it really faster, can I trust it. */
final class Answers {
    private static final int LINES = 5;

    private Answers() {}

    /** A measured cell with what it is of. */
    private record Best(PlannedDevice device, Case its, Measured cell) {
        String text() {
            return cell.millisText(" ms");
        }
    }

    static List<Answer> of(Comparison comparison, List<Contrast> contrasts, List<JobResult> results) {
        return List.of(
                new Answer("Which device?", fastestDevices(comparison)),
                new Answer("Which model?", fastestModels(comparison)),
                new Answer("Is it really faster?", contrasts(contrasts)),
                new Answer("Can I trust it?", trust(results)));
    }

    private static List<Best> measured(Comparison comparison) {
        List<Best> all = new ArrayList<>();
        for (Comparison.Row row : comparison.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.cells().get(i) instanceof Measured cell) {
                    all.add(new Best(comparison.devices().get(i), row.benchCase(), cell));
                }
            }
        }
        all.sort(Comparator.comparingDouble(best -> best.cell().p50Nanos()));
        return all;
    }

    private static List<String> fastestDevices(Comparison comparison) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Best best : measured(comparison)) {
            lines.putIfAbsent(
                    best.its().model().name(),
                    best.its().model().name() + ": " + best.device().specs().name() + ", " + best.text());
        }
        return shortened(lines);
    }

    private static List<String> fastestModels(Comparison comparison) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Best best : measured(comparison)) {
            lines.putIfAbsent(
                    best.device().id().value(),
                    best.device().specs().name() + ": " + best.its().model().name() + " with "
                            + best.its().delegate() + ", " + best.text());
        }
        return shortened(lines);
    }

    private static List<String> contrasts(List<Contrast> contrasts) {
        if (contrasts.isEmpty()) {
            return List.of(
                    "Nothing in this run can be compared: measure a model in two precisions, with two delegates, or on"
                            + " two generations of a phone.");
        }
        return contrasts.stream()
                .limit(LINES)
                .map(contrast -> contrast.subject() + ", " + contrast.from().label() + " to "
                        + contrast.to().label() + ": " + contrast.changeText())
                .toList();
    }

    private static List<String> trust(List<JobResult> results) {
        List<String> lines = new ArrayList<>();
        for (JobStatus status : JobStatus.values()) {
            long count = results.stream().filter(its -> its.status() == status).count();
            if (count > 0) {
                lines.add(count + " of " + results.size() + " jobs are " + status.word());
            }
        }
        Map<String, Integer> codes = new LinkedHashMap<>();
        Map<String, Finding> first = new LinkedHashMap<>();
        for (JobResult result : results) {
            for (Finding finding : result.findings()) {
                codes.merge(finding.code(), 1, Integer::sum);
                first.putIfAbsent(finding.code(), finding);
            }
        }
        codes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(LINES)
                .forEach(code -> lines.add(code.getKey() + " in " + code.getValue() + " jobs: "
                        + Objects.requireNonNull(first.get(code.getKey())).text()));
        return lines;
    }

    private static List<String> shortened(Map<String, String> lines) {
        List<String> shown =
                new ArrayList<>(lines.values().stream().limit(LINES).toList());
        if (lines.isEmpty()) {
            shown.add("No number was measured.");
        } else if (lines.size() > LINES) {
            shown.add("... and " + (lines.size() - LINES) + " more below");
        }
        return shown;
    }
}
