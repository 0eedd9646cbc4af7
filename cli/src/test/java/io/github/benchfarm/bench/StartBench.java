package io.github.benchfarm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The start of the installed command against that of a JVM with the same options that says hello, side by side. The
 * time of the start is that of the launcher, too.
 */
final class StartBench implements Bench {
    private static final String HELLO =
            "public class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }\n";
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED");

    /** What is started, and how many times the hello it may take; 0 for any. */
    private record Subject(String name, List<String> argv, Map<String, String> environment, double most) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> run(Workshop workshop) throws IOException, InterruptedException {
        List<Subject> subjects = subjects(workshop);
        Map<Subject, List<Double>> millis = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            start(workshop, subject);
            millis.put(subject, new ArrayList<>());
        }
        for (int round = 0; round < workshop.rounds(); round++) {
            for (Subject subject : subjects) {
                millis.get(subject).add(start(workshop, subject));
            }
        }
        return figures(millis);
    }

    private static List<Subject> subjects(Workshop workshop) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("java.home"), "bin");
        Path source = Files.writeString(workshop.work().resolve("Hello.java"), HELLO, StandardCharsets.UTF_8);
        workshop.output(List.of(home.resolve("javac").toString(), source.toString()));
        List<String> hello = new ArrayList<>();
        hello.add(home.resolve("java").toString());
        hello.addAll(OPTIONS);
        hello.addAll(List.of("-cp", workshop.work().toString(), "Hello"));
        String benchmark = install(workshop).toString();
        Map<String, String> fast = Map.of("XDG_CACHE_HOME", workshop.cache().toString());
        Map<String, String> slow = Map.of("BENCHMARK_CLASS_DATA", "off");
        return List.of(
                new Subject("hello", hello, Map.of(), 0),
                new Subject("--version", List.of(benchmark, "--version"), fast, 1.6),
                new Subject("models --help", List.of(benchmark, "models", "--help"), fast, 3),
                new Subject("  without the archive of classes", List.of(benchmark, "models", "--help"), slow, 0));
    }

    /** The command as scripts/install puts it. */
    private static Path install(Workshop workshop) throws IOException, InterruptedException {
        Path prefix = workshop.work().resolve("prefix");
        workshop.execute(
                List.of(workshop.root().resolve("scripts/install").toString(), "--prefix", prefix.toString()),
                Map.of("XDG_CACHE_HOME", workshop.cache().toString()));
        return prefix.resolve("bin/benchmark");
    }

    /** Milliseconds from start to exit. {@link Watched} looks at its child too rarely for times as short as these. */
    private static double start(Workshop workshop, Subject subject) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(subject.argv())
                .redirectErrorStream(true)
                .redirectOutput(workshop.work().resolve("start.txt").toFile());
        builder.environment().putAll(subject.environment());
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        double millis = (System.nanoTime() - start) / 1e6;
        if (exit != 0) {
            throw new BenchException(String.join(" ", subject.argv()) + " ended with exit code " + exit);
        }
        return millis;
    }

    private static List<Figure> figures(Map<Subject, List<Double>> millis) {
        double hello = median(millis.values().iterator().next());
        List<Figure> figures = new ArrayList<>();
        millis.forEach((subject, times) -> {
            double ratio = median(times) / hello;
            Figure figure = Figure.of(
                    subject.name() + ", " + times.size() + " starts: ratio, median, smallest",
                    "%.2f, %.1f ms, %.1f ms",
                    ratio,
                    median(times),
                    times.stream().mapToDouble(Double::doubleValue).min().orElseThrow());
            figures.add(
                    subject.most() == 0 ? figure : figure.should("at most " + subject.most(), ratio <= subject.most()));
        });
        return figures;
    }

    private static double median(List<Double> values) {
        return Median.of(values).value();
    }
}
