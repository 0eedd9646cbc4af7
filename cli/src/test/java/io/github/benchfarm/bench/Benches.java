package io.github.benchfarm.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The main class behind scripts/bench: {@code Benches WORK [NAME...]}, started in the checkout. */
public final class Benches {
    private static final List<Bench> ALL = List.of(
            new OverheadBench(),
            new JobBench(),
            new TablesBench(),
            new TwinBench(),
            new StoreBench(),
            new StartBench(),
            new PushBench(),
            new PhoneJobBench(),
            new LanesBench());

    private static final String ROUNDS = "20";

    private static final int USAGE = 2;

    private Benches() {}

    /** Exit code 0 whatever the figures are, 1 when a bench cannot run, 2 for an unknown name. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> names = Arrays.asList(args).subList(1, args.length);
        List<String> known = ALL.stream().map(Bench::name).toList();
        if (!known.containsAll(names)) {
            System.err.println("scripts/bench: no such bench in " + names + ": there are " + String.join(", ", known));
            System.exit(USAGE);
        }
        Workshop workshop = new Workshop(Path.of("").toAbsolutePath(), Path.of(args[0]), rounds());
        System.exit(run(names, workshop) ? 0 : 1);
    }

    private static boolean run(List<String> names, Workshop workshop) throws IOException, InterruptedException {
        boolean all = true;
        for (Bench bench : ALL) {
            if (names.isEmpty() || names.contains(bench.name())) {
                all &= run(bench, workshop);
            }
        }
        return all;
    }

    private static boolean run(Bench bench, Workshop workshop) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try {
            List<Figure> figures = bench.run(workshop);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%s (%.0f s)%n", bench.name(), seconds);
            figures.forEach(figure -> System.out.println(figure.line()));
            System.out.println();
            return true;
        } catch (BenchException e) {
            System.err.println("scripts/bench: " + bench.name() + " cannot run: " + e.getMessage());
            return false;
        }
    }

    private static int rounds() {
        String rounds = Objects.requireNonNullElse(System.getenv("BENCH_ROUNDS"), ROUNDS);
        if (!rounds.matches("[2-9]|[1-9][0-9]{1,2}")) {
            System.err.println("scripts/bench: BENCH_ROUNDS is '" + rounds + "': give 2 to 999, or leave it out");
            System.exit(USAGE);
        }
        return Integer.parseInt(rounds);
    }
}
