package io.github.benchfarm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the tables of a large lab's run can be made in a small heap, and whether their time grows with their rows. */
final class TablesBench implements Bench {
    private static final String HEAP = "-Xmx256m";
    private static final double MOST_GROWTH = 4.6;
    private static final List<Integer> REPEATS = List.of(25, 50, 100);

    /** A collection as the JVM logs it: heap used before, after and available. */
    private static final Pattern PAUSE = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\((\\d+)M\\)");

    /** The fastest of a few: other programs only ever add time. */
    private static final int TRIES = 3;

    @Override
    public String name() {
        return "tables";
    }

    @Override
    public List<Figure> run(Workshop workshop) throws IOException, InterruptedException {
        BigRun run = new BigRun(workshop.work().resolve("big"));
        List<Figure> figures = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        for (int repeats : REPEATS) {
            run.growTo(repeats);
            Reported reported = fastest(workshop, run);
            seconds.add(reported.child().seconds());
            figures.add(reported.figure(run.jobs()));
        }
        double growth = seconds.get(seconds.size() - 1) / seconds.get(0);
        figures.add(Figure.of("100,000 rows in " + HEAP, "done").should("succeeds", true));
        figures.add(Figure.of("time of 100,000 rows / time of 25,000", "%.2f", growth)
                .should("at most 4.6", growth <= MOST_GROWTH));
        return figures;
    }

    private static Reported fastest(Workshop workshop, BigRun run) throws IOException, InterruptedException {
        Reported fastest = report(workshop, run);
        for (int i = 1; i < TRIES; i++) {
            Reported next = report(workshop, run);
            fastest = next.child().seconds() < fastest.child().seconds() ? next : fastest;
        }
        return fastest;
    }

    private static Reported report(Workshop workshop, BigRun run) throws IOException, InterruptedException {
        Path collections = workshop.work().resolve("gc.log");
        String options = HEAP + " -Xlog:gc:file=" + collections;
        Watched child = workshop.benchmark(
                Map.of("BENCHMARK_JAVA_OPTS", options),
                List.of("report", run.path().toString()));
        long rows = rows(run.path().resolve("results.csv"));
        if (rows != run.jobs()) {
            throw new BenchException("results.csv has " + rows + " rows instead of " + run.jobs());
        }
        return new Reported(child, peakHeap(collections));
    }

    private static long rows(Path table) throws IOException {
        try (var lines = Files.lines(table, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains(",ok,")).count();
        }
    }

    private static long peakHeap(Path collections) throws IOException {
        long peak = 0;
        for (String line : Files.readAllLines(collections, StandardCharsets.UTF_8)) {
            Matcher pause = PAUSE.matcher(line);
            peak = pause.find() ? Math.max(peak, Long.parseLong(pause.group(2))) : peak;
        }
        return peak;
    }

    /**
     * One {@code benchmark report}.
     *
     * @param heap the most that a collection left behind, in MiB
     */
    private record Reported(Watched child, long heap) {
        Figure figure(int jobs) {
            return Figure.of(
                    "report of " + jobs + " rows in " + HEAP + ": time, heap, resident size",
                    "%.2f s, %d MiB, %d MiB",
                    child.seconds(),
                    heap,
                    child.peakBytes() >> 20);
        }
    }
}
