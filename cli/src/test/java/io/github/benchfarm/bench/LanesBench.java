package io.github.benchfarm.bench;

import io.github.benchfarm.bench.BenchPhones.PhoneRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Many phones side by side against one alone: time and memory of the command, while their agents only wait. */
final class LanesBench implements Bench {
    private static final String MODEL = "mobilenet_v1_0.25_224_int8";
    private static final int PHONES = 16;
    private static final int REPEATS = 5;
    private static final int MOST_ROUNDS = 5;
    private static final double MOST_TIMES = 1.15;
    private static final double MOST_MEGABYTES = 4;

    @Override
    public String name() {
        return "lanes";
    }

    @Override
    public List<Figure> run(Workshop workshop) throws IOException, InterruptedException {
        Path model = workshop.model(MODEL);
        int rounds = Math.min(MOST_ROUNDS, workshop.rounds());
        try (BenchPhones phones = new BenchPhones(workshop, WaitingAgent.appProcess())) {
            phones.connect();
            List<PhoneRun> alone = runs(phones, "lanes-alone", model, rounds);
            for (int i = 1; i < PHONES; i++) {
                phones.connect();
            }
            return figures(alone, runs(phones, "lanes-all", model, rounds));
        }
    }

    private static List<PhoneRun> runs(BenchPhones phones, String name, Path model, int rounds)
            throws IOException, InterruptedException {
        // It pushes agent and model to new phones, and is no part of the figures.
        phones.run(name + "-first", model, 1);
        List<PhoneRun> runs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            runs.add(phones.run(name + "-" + i, model, REPEATS));
        }
        return runs;
    }

    private static List<Figure> figures(List<PhoneRun> alone, List<PhoneRun> all) {
        Median one = Median.of(seconds(alone));
        Median many = Median.of(seconds(all));
        double slowest =
                seconds(alone).stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double ratio = many.value() / slowest;
        double before = peak(alone).value();
        double after = peak(all).value();
        double each = (after - before) / (PHONES - 1);
        return List.of(
                Figure.of(
                                PHONES + " phones side by side / the slowest alone, " + all.size() + " runs each",
                                "%.3f",
                                ratio)
                        .should("at most " + MOST_TIMES, ratio <= MOST_TIMES),
                Figure.of(
                        "  one alone, " + REPEATS + " jobs of 2 s",
                        "%.2f s (%.2f-%.2f)",
                        one.value(),
                        one.low(),
                        one.high()),
                Figure.of("  side by side", "%.2f s (%.2f-%.2f)", many.value(), many.low(), many.high()),
                Figure.of("memory of the command, for each further phone", "%.2f MB", each)
                        .should("under " + MOST_MEGABYTES + " MB", each < MOST_MEGABYTES),
                Figure.of("  resident size with 1 and " + PHONES + " phones", "%.0f, %.0f MB", before, after));
    }

    private static List<Double> seconds(List<PhoneRun> runs) {
        return runs.stream().map(each -> each.run().span().toNanos() / 1e9).toList();
    }

    private static Median peak(List<PhoneRun> runs) {
        return Median.of(
                runs.stream().map(each -> each.command().peakBytes() / 1e6).toList());
    }
}
