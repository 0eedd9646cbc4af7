package io.github.benchfarm.bench;

import io.github.benchfarm.model.twin.Sibling;
import io.github.benchfarm.plan.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What making the architecture twins costs, and whether a twin takes the time of the trained file of its shape. */
final class TwinBench implements Bench {
    private static final double MOST_SECONDS = 6;
    private static final long MOST_MEBIBYTES = 512;
    private static final double TOLERANCE = 0.1;
    private static final String ITERATIONS = "100";

    /** Processes of either side; more would take longer than all other benches together. */
    private static final int PROCESSES = 10;

    /** The fastest of a few: other programs only ever add time. */
    private static final int TRIES = 3;

    @Override
    public String name() {
        return "twins";
    }

    @Override
    public List<Figure> run(Workshop workshop) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>(generation(workshop));
        Path folder = Files.createDirectory(workshop.work().resolve("twins"));
        for (Sibling sibling : Sibling.all()) {
            Path twin = Files.write(folder.resolve(sibling.name() + "-twin.tflite"), sibling.twin());
            figures.addAll(latency(workshop, sibling, twin));
        }
        return figures;
    }

    private static List<Figure> generation(Workshop workshop) throws IOException, InterruptedException {
        Made fastest = Made.of(workshop);
        for (int i = 1; i < TRIES; i++) {
            Made next = Made.of(workshop);
            fastest = next.seconds() < fastest.seconds() ? next : fastest;
        }
        return List.of(
                Figure.of("all six made, start of the JVM included", "%.2f s", fastest.seconds())
                        .should("under 6 s", fastest.seconds() < MOST_SECONDS),
                Figure.of("  heap at most", "%d MiB", fastest.heapMebibytes())
                        .should("under 512 MiB", fastest.heapMebibytes() < MOST_MEBIBYTES));
    }

    private static List<Figure> latency(Workshop workshop, Sibling sibling, Path twin)
            throws IOException, InterruptedException {
        int processes = Math.min(PROCESSES, workshop.rounds());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            pairs.add(pair(workshop, sibling, twin, i));
        }
        Median median = Median.of(pairs.stream()
                .map(pair -> (double) pair.twin() / pair.trained())
                .toList());
        double made = pairs.stream().mapToLong(Pair::twin).min().orElseThrow() / 1e6;
        double trained = pairs.stream().mapToLong(Pair::trained).min().orElseThrow() / 1e6;
        double ratio = made / trained;
        return List.of(
                Figure.of(sibling.name() + ", twin / trained, " + processes + " processes each", "%.4f", ratio)
                        .should("0.9-1.1", Math.abs(ratio - 1) <= TOLERANCE),
                Figure.of("  smallest of all, twin and trained", "%.4f, %.4f ms", made, trained),
                Figure.of("  median of pairs", "%.4f (%.4f-%.4f)", median.value(), median.low(), median.high()));
    }

    /** Which side goes first alternates, lest one always runs on the warmer machine. */
    private static Pair pair(Workshop workshop, Sibling sibling, Path twin, int number)
            throws IOException, InterruptedException {
        String name = "twins-" + sibling.name() + "-" + number;
        if (number % 2 == 1) {
            long trained = smallest(workshop, name + "-trained", sibling.trained());
            return new Pair(smallest(workshop, name + "-twin", twin), trained);
        }
        long made = smallest(workshop, name + "-twin", twin);
        return new Pair(made, smallest(workshop, name + "-trained", sibling.trained()));
    }

    private static long smallest(Workshop workshop, String name, Path model) throws IOException, InterruptedException {
        MeasuredRun run = workshop.run(name, model, "--repeats", "1", "--min-time", "0s", "--iterations", ITERATIONS);
        Job job = run.jobs().get(0);
        return Arrays.stream(run.read(job).measure().nanos()).min().orElseThrow();
    }

    /** The smallest latency of either side, in nanoseconds. */
    private record Pair(long twin, long trained) {}

    /**
     * What a child took to make all twins.
     *
     * @param heapMebibytes not less than what it had in use at its largest
     */
    private record Made(double seconds, long heapMebibytes) {
        /** With the options of scripts/benchmark. */
        static Made of(Workshop workshop) throws IOException, InterruptedException {
            String[] said = workshop.output(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            TwinChild.class.getName()))
                    .strip()
                    .split(" ");
            return new Made(Long.parseLong(said[0]) / 1e3, Long.parseLong(said[1]) >> 20);
        }
    }
}
