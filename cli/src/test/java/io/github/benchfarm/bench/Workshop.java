package io.github.benchfarm.bench;

import io.github.benchfarm.testing.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where benches work.
 *
 * @param root the checkout
 * @param work an empty directory that is deleted at the end
 * @param rounds how often what is compared is measured
 */
record Workshop(Path root, Path work, int rounds) {
    private static final String SEED = "7";
    private static final int SHOWN_CHARS = 2000;

    /** The seed of all runs: every bench sees the same inputs. */
    String seed() {
        return SEED;
    }

    /** A trained model of those that lie beside the checkout. */
    Path model(String name) {
        return SharedData.model(name + ".tflite");
    }

    /** Measures a model on the host, XNNPACK on one thread, by {@code benchmark run} with these further options. */
    MeasuredRun run(String name, Path model, String... options) throws IOException, InterruptedException {
        measure("host", name, model, options);
        return MeasuredRun.open(work.resolve(name));
    }

    /** The same on other devices; {@link MeasuredRun#open} reads what it leaves in the work directory under its name. */
    Watched measure(String devices, String name, Path model, String... options)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("run", "--devices", devices, "--models", model.toString()));
        arguments.addAll(List.of("--delegates", "xnnpack", "--threads", "1", "--seed", SEED, "--quiet"));
        arguments.addAll(List.of("--output", work.toString(), "--name", name));
        arguments.addAll(List.of(options));
        return benchmark(Map.of(), arguments);
    }

    /** Runs {@code scripts/benchmark} with a cache of its own, so that nothing is left behind. */
    Watched benchmark(Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> argv = new ArrayList<>();
        argv.add(root.resolve("scripts/benchmark").toString());
        argv.addAll(arguments);
        Map<String, String> all = new HashMap<>(environment);
        all.put("XDG_CACHE_HOME", cache().toString());
        return execute(argv, all);
    }

    /** The cache directory of all runs. */
    Path cache() {
        return work.resolve("cache");
    }

    /** What a program prints. Throws {@link BenchException} with it when its exit code is not 0. */
    String output(List<String> argv) throws IOException, InterruptedException {
        execute(argv, Map.of());
        return Files.readString(outputFile(), StandardCharsets.UTF_8);
    }

    /** Runs a program to its end. Throws {@link BenchException} with what it printed when its exit code is not 0. */
    Watched execute(List<String> argv, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(argv)
                .redirectErrorStream(true)
                .redirectOutput(outputFile().toFile());
        builder.environment().putAll(environment);
        Watched watched = Watched.run(builder);
        if (watched.exitCode() != 0) {
            String said = Files.readString(outputFile(), StandardCharsets.UTF_8);
            throw new BenchException(String.join(" ", argv) + " ended with exit code " + watched.exitCode() + ":\n"
                    + said.substring(0, Math.min(SHOWN_CHARS, said.length())));
        }
        return watched;
    }

    private Path outputFile() {
        return work.resolve("output.txt");
    }
}
