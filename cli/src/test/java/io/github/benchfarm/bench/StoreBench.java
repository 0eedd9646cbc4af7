package io.github.benchfarm.bench;

import io.github.benchfarm.model.store.ModelStore;
import io.github.benchfarm.model.store.StoredModel;
import io.github.benchfarm.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** How long the store takes to find one model among many: its small entry read, its file seen to be there. */
final class StoreBench implements Bench {
    private static final int MODELS = 1000;
    private static final int LOOKUPS = 1000;
    private static final double MOST_MILLIS = 5;

    @Override
    public String name() {
        return "store";
    }

    @Override
    public List<Figure> run(Workshop workshop) throws IOException, InterruptedException {
        Path root = workshop.work().resolve("store");
        fill(root, workshop.work());
        List<Double> first = new ArrayList<>();
        for (int round = 0; round < workshop.rounds(); round++) {
            first.add(inFreshJvm(workshop, root, round));
        }
        List<Double> all = lookups(root, workshop.seed());
        Median fresh = Median.of(first);
        Median warm = Median.of(all);
        double worst = Collections.max(all);
        return List.of(
                Figure.of("lookup among 1,000 models, median of 1,000", "%.3f ms", warm.value())
                        .should("under 5 ms", warm.value() < MOST_MILLIS),
                Figure.of("  the slowest of them", "%.3f ms", worst).should("under 5 ms", worst < MOST_MILLIS),
                Figure.of(
                        "  the first of a fresh JVM, JSON's classes loaded for it",
                        "%.1f ms (%.1f-%.1f)",
                        fresh.value(),
                        fresh.low(),
                        fresh.high()));
    }

    /** Looks up one model in a JVM that has done nothing else; prints the milliseconds. */
    public static void main(String[] args) {
        ModelStore store = new ModelStore(Path.of(args[0]));
        System.out.println(milliseconds(store, args[1]));
    }

    /** Models that differ in a byte that TFLite does not read. */
    private static void fill(Path root, Path work) throws IOException {
        ModelStore store = new ModelStore(root);
        Path file = TinyModels.conv(work);
        for (int i = 0; i < MODELS; i++) {
            Files.write(file, new byte[] {(byte) i}, StandardOpenOption.APPEND);
            store.add(modelName(i), file, file.toString());
        }
    }

    private static List<Double> lookups(Path root, String seed) {
        ModelStore store = new ModelStore(root);
        Random random = new Random(Long.parseLong(seed));
        List<Double> milliseconds = new ArrayList<>();
        for (int i = 0; i < 2 * LOOKUPS; i++) {
            double took = milliseconds(store, modelName(random.nextInt(MODELS)));
            if (i >= LOOKUPS) {
                milliseconds.add(took);
            }
        }
        return milliseconds;
    }

    private static double milliseconds(ModelStore store, String name) {
        long start = System.nanoTime();
        StoredModel model = store.find(name).orElseThrow(() -> new BenchException("there is no " + name));
        boolean there = store.blob(model.sha256()).isPresent();
        long nanos = System.nanoTime() - start;
        if (!there) {
            throw new BenchException("the file of " + name + " is gone");
        }
        return nanos / 1e6;
    }

    private static double inFreshJvm(Workshop workshop, Path root, int round) throws IOException, InterruptedException {
        return Double.parseDouble(workshop.output(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreBench.class.getName(),
                        root.toString(),
                        modelName(round)))
                .strip());
    }

    private static String modelName(int number) {
        return "net_" + number + "_fp32";
    }
}
