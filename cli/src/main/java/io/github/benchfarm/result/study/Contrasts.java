package io.github.benchfarm.result.study;

import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.model.Model;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.result.ComparisonCell;
import io.github.benchfarm.result.ComparisonCell.Measured;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.Repeats;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.result.study.Contrast.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The comparisons that the study made by hand: phone generations, quantization, delegates. Stand-ins are left out. */
public final class Contrasts {
    private static final String FLOAT = "fp32";
    private static final String USUAL_DELEGATE = "xnnpack";

    private Contrasts() {}

    /** A case that was measured on a device. */
    private record Measurement(PlannedDevice device, Case its, Side side) {
        Side labelled(String label) {
            return new Side(label, side.cell(), side.logs());
        }
    }

    /** All contrasts: generations first, then quantization, then delegates, each in the order of the results. */
    public static List<Contrast> of(RunInfo info, List<JobResult> results) {
        List<Measurement> measured = measurements(info, results);
        List<Contrast> contrasts = new ArrayList<>();
        generations(measured, contrasts);
        quantization(measured, contrasts);
        delegates(measured, contrasts);
        return contrasts;
    }

    private static List<Measurement> measurements(RunInfo info, List<JobResult> results) {
        Map<DeviceId, PlannedDevice> devices = info.devicesById();
        List<Measurement> measured = new ArrayList<>();
        for (List<JobResult> repeats : Repeats.byCell(results)) {
            PlannedDevice device = devices.get(repeats.get(0).job().device());
            ComparisonCell cell = Repeats.sumUp(repeats);
            if (device != null && !device.specs().simulated() && cell instanceof Measured numbers) {
                List<String> logs = repeats.stream()
                        .filter(repeat -> repeat.measurement() != null)
                        .map(JobResult::log)
                        .filter(Objects::nonNull)
                        .toList();
                measured.add(new Measurement(device, repeats.get(0).job().benchCase(), new Side("", numbers, logs)));
            }
        }
        return measured;
    }

    private static void generations(List<Measurement> measured, List<Contrast> contrasts) {
        for (List<Measurement> sameCase : grouped(measured, Measurement::its)) {
            List<Measurement> known = sameCase.stream()
                    .filter(its -> PhoneLine.of(its.device().specs()).isPresent())
                    .toList();
            for (List<Measurement> line :
                    grouped(known, its -> PhoneLine.of(its.device().specs()))) {
                List<Measurement> byYear = line.stream()
                        .sorted(Comparator.comparing(its -> its.device().specs().releaseYear()))
                        .toList();
                for (int i = 1; i < byYear.size(); i++) {
                    Measurement from = byYear.get(i - 1);
                    Measurement to = byYear.get(i);
                    if (from.device().specs().releaseYear()
                            < to.device().specs().releaseYear()) {
                        contrasts.add(new Contrast(
                                Kind.GENERATION, caseText(to.its()), from.labelled(name(from)), to.labelled(name(to))));
                    }
                }
            }
        }
    }

    private static void quantization(List<Measurement> measured, List<Contrast> contrasts) {
        for (List<Measurement> same : grouped(measured, Contrasts::withoutPrecision)) {
            for (Measurement from : same) {
                for (Measurement to : same) {
                    if (from.its().model().precision().equals(FLOAT)
                            && !to.its().model().precision().equals(FLOAT)) {
                        contrasts.add(new Contrast(
                                Kind.QUANTIZATION,
                                network(to.its().model()) + " with " + to.its().delegate() + " on " + name(to),
                                from.labelled(from.its().model().precision()),
                                to.labelled(to.its().model().precision())));
                    }
                }
            }
        }
    }

    private static void delegates(List<Measurement> measured, List<Contrast> contrasts) {
        for (List<Measurement> same : grouped(measured, Contrasts::withoutDelegate)) {
            for (Measurement from : same) {
                for (Measurement to : same) {
                    if (from.its().delegate().toString().equals(USUAL_DELEGATE) && !from.equals(to)) {
                        contrasts.add(new Contrast(
                                Kind.DELEGATE,
                                to.its().model().name() + " on " + name(to),
                                from.labelled(USUAL_DELEGATE),
                                to.labelled(to.its().delegate().toString())));
                    }
                }
            }
        }
    }

    private static List<Object> withoutPrecision(Measurement measured) {
        Case its = measured.its();
        return List.of(
                measured.device().id(),
                network(its.model()),
                its.delegate(),
                its.threads(),
                String.valueOf(its.affinity()),
                its.clocks());
    }

    private static List<Object> withoutDelegate(Measurement measured) {
        Case its = measured.its();
        return List.of(
                measured.device().id(),
                its.model().sha256(),
                its.threads(),
                String.valueOf(its.affinity()),
                its.clocks());
    }

    private static <K> Iterable<List<Measurement>> grouped(List<Measurement> all, Function<Measurement, K> key) {
        return all.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static String network(Model model) {
        return model.variant().isEmpty() ? model.family() : model.family() + " " + model.variant();
    }

    private static String caseText(Case its) {
        return its.model().name() + " with " + its.delegate();
    }

    private static String name(Measurement measured) {
        return measured.device().specs().name();
    }
}
