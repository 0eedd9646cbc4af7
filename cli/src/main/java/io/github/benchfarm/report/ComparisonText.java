package io.github.benchfarm.report;

import io.github.benchfarm.model.Weights;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.result.ComparisonCell;
import io.github.benchfarm.result.ComparisonCell.Measured;
import io.github.benchfarm.result.ComparisonCell.Unmeasured;
import io.github.benchfarm.wire.PlainText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The comparison as the terminal shows it: a line per case and device. */
public final class ComparisonText {
    private static final int DIGITS = 4;
    private static final TextTable.Line HEADER = TextTable.Line.ofNumbers(
            List.of("model", "weights", "delegate", "threads", "device", "simulated"),
            List.of("p50 ms", "range ms", "FPS", "init ms", "peak MB", "ok"));

    private ComparisonText() {}

    /**
     * Renders the table with its header, each line ended by LF; empty without results. Cases that were not planned for a
     * device have no line. Columns with nothing to say are left out, the device among them when there is only one.
     *
     * @param width columns of the terminal; long names are shortened in the middle to fit
     */
    public static String render(Comparison comparison, int width) {
        List<String> devices = deviceNames(comparison);
        List<TextTable.Line> lines = new ArrayList<>();
        for (Comparison.Row row : comparison.rows()) {
            for (int i = 0; i < devices.size(); i++) {
                boolean simulated = comparison.devices().get(i).specs().simulated();
                List<String> names = names(row.benchCase(), devices.get(i), simulated);
                ComparisonCell cell = row.cells().get(i);
                if (cell instanceof Measured measured) {
                    lines.add(TextTable.Line.ofNumbers(names, numbers(measured)));
                } else if (cell instanceof Unmeasured unmeasured) {
                    lines.add(TextTable.Line.ofRemark(names, unmeasured.text()));
                }
            }
        }
        return new TextTable(HEADER, lines).render(width);
    }

    /** The name of each device, with its id where names are the same; nothing to tell apart when there is only one. */
    private static List<String> deviceNames(Comparison comparison) {
        if (comparison.devices().size() == 1) {
            return List.of("");
        }
        List<String> names = comparison.devices().stream()
                .map(device -> device.specs().name())
                .toList();
        return comparison.devices().stream()
                .map(device -> Collections.frequency(names, device.specs().name()) == 1
                        ? device.specs().name()
                        : Devices.nameAndId(device))
                .map(PlainText::of)
                .toList();
    }

    private static List<String> names(Case its, String device, boolean simulated) {
        return List.of(
                PlainText.of(its.model().name()),
                its.model().weights() == Weights.FILE
                        ? ""
                        : its.model().weights().word(),
                PlainText.of(its.delegate().toString()),
                its.threads() + (its.affinity() == null ? "" : " @" + PlainText.of(its.affinity())),
                device,
                simulated ? "yes" : "");
    }

    private static List<String> numbers(Measured cell) {
        boolean repeated = cell.okRepeats() > 1;
        return List.of(
                millis(cell.p50Nanos()),
                repeated ? millis(cell.minNanos()) + "-" + millis(cell.maxNanos()) : "",
                Numbers.text(cell.fps(), DIGITS),
                millis(cell.initNanos()),
                cell.peakBytes().isPresent()
                        ? Numbers.text(cell.peakBytes().getAsDouble() / Numbers.BYTES_PER_MB, DIGITS)
                        : "",
                cell.okRepeats() + "/" + cell.repeats());
    }

    private static String millis(double nanos) {
        return Numbers.text(nanos / Numbers.NANOS_PER_MILLI, DIGITS);
    }
}
