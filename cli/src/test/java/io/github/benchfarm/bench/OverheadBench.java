package io.github.benchfarm.bench;

import io.github.benchfarm.plan.Job;
import io.github.benchfarm.wire.TimingLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The smallest latency that a host job reports against that of a plain C loop on the same library. Minima, because other
 * programs only ever add time; pairs side by side, because the speed of a shared machine drifts.
 */
final class OverheadBench implements Bench {
    private static final double TOLERANCE = 0.03;

    /** What a model is measured with: enough iterations for about two seconds. */
    private record Subject(String model, int iterations) {}

    private static final List<Subject> SUBJECTS = List.of(
            new Subject("mobilenet_v1_0.25_224_int8", 1000), new Subject("efficientnet_lite0_flowers_fp32", 100));

    @Override
    public String name() {
        return "overhead";
    }

    @Override
    public List<Figure> run(Workshop workshop) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        CLoop loop = null;
        for (Subject subject : SUBJECTS) {
            Path model = workshop.model(subject.model());
            // Its first run unpacks the library to which the loop is linked, and is no part of the figures.
            Smallest first = agent(workshop, subject, model, "first");
            loop = loop == null ? CLoop.compile(workshop) : loop;
            requireSameWork(first, loop.run(model, subject.iterations()));
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < workshop.rounds(); i++) {
                pairs.add(pair(workshop, subject, loop, i));
            }
            figures.addAll(figures(subject, pairs));
        }
        return figures;
    }

    /** Which side goes first alternates, lest one always runs on the warmer machine. */
    private static Pair pair(Workshop workshop, Subject subject, CLoop loop, int number)
            throws IOException, InterruptedException {
        Path model = workshop.model(subject.model());
        boolean loopFirst = number % 2 == 1;
        Smallest before = loopFirst ? loop.run(model, subject.iterations()) : null;
        Smallest agent = agent(workshop, subject, model, Integer.toString(number));
        Smallest plain = before == null ? loop.run(model, subject.iterations()) : before;
        return new Pair(agent.nanos(), plain.nanos());
    }

    private static Smallest agent(Workshop workshop, Subject subject, Path model, String round)
            throws IOException, InterruptedException {
        MeasuredRun run = workshop.run(
                "overhead-" + subject.model() + "-" + round,
                model,
                "--repeats",
                "1",
                "--min-time",
                "0s",
                "--iterations",
                Integer.toString(subject.iterations()));
        Job job = run.jobs().get(0);
        TimingLog log = run.read(job);
        long[] nanos = log.measure().nanos();
        String outputs = Objects.requireNonNull(log.outputs()).sha256();
        return new Smallest(nanos.length, Arrays.stream(nanos).min().orElseThrow(), Objects.requireNonNull(outputs));
    }

    private static void requireSameWork(Smallest agent, Smallest plain) {
        if (agent.iterations() != plain.iterations() || !agent.outputs().equals(plain.outputs())) {
            throw new BenchException("agent and C loop do not do the same work: " + agent + ", " + plain);
        }
    }

    private static List<Figure> figures(Subject subject, List<Pair> pairs) {
        Median ratio = Median.of(pairs.stream().map(Pair::ratio).toList());
        boolean met = Math.abs(ratio.value() - 1) <= TOLERANCE;
        double agent = pairs.stream().mapToLong(Pair::agent).min().orElseThrow() / 1e6;
        double plain = pairs.stream().mapToLong(Pair::plain).min().orElseThrow() / 1e6;
        return List.of(
                Figure.of(
                                subject.model() + ", agent / C, " + pairs.size() + " pairs",
                                "%.4f (%.4f-%.4f)",
                                ratio.value(),
                                ratio.low(),
                                ratio.high())
                        .should("0.97-1.03", met),
                Figure.of("  smallest of all, agent and C", "%.4f, %.4f ms", agent, plain));
    }

    /** The smallest latency of either side. */
    private record Pair(long agent, long plain) {
        double ratio() {
            return (double) agent / plain;
        }
    }
}
