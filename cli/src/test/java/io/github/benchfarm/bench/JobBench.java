package io.github.benchfarm.bench;

import io.github.benchfarm.plan.Job;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a host job takes beside its iterations, and where that goes. */
final class JobBench implements Bench {
    private static final double MOST_SECONDS = 1.0;

    private static final List<String> MODELS = List.of("mobilenet_v1_0.25_224_int8", "efficientnet_lite0_flowers_fp32");

    @Override
    public String name() {
        return "job";
    }

    @Override
    public List<Figure> run(Workshop workshop) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (String model : MODELS) {
            MeasuredRun run = workshop.run(
                    "job-" + model, workshop.model(model), "--repeats", Integer.toString(workshop.rounds()));
            List<JobParts> parts = new ArrayList<>();
            for (Job job : run.jobs()) {
                parts.add(JobParts.of(run.entry(job), run.log(job)));
            }
            figures.addAll(figures(model, parts));
            figures.add(Figure.milliseconds(
                    "  after it: recorded, tables written when due, until the next job", gaps(run)));
        }
        return figures;
    }

    private static List<Figure> figures(String model, List<JobParts> parts) {
        Median overhead = JobParts.median(parts, JobParts::overhead);
        return List.of(
                Figure.milliseconds(model + ", job minus iterations, " + parts.size() + " jobs", overhead)
                        .should("at most 1000 ms", overhead.value() <= MOST_SECONDS),
                Figure.milliseconds(
                        "  started: placed, JVM, TFLite's library", JobParts.median(parts, JobParts::start)),
                Figure.milliseconds(
                        "  prepared: model hashed, arrays, inputs", JobParts.median(parts, JobParts::prepare)),
                Figure.milliseconds("  model loaded (init)", JobParts.median(parts, JobParts::init)),
                Figure.milliseconds("  in the phases, between iterations", JobParts.median(parts, JobParts::between)),
                Figure.milliseconds("  samples written", JobParts.median(parts, JobParts::write)),
                Figure.milliseconds("  ended: outputs, fsync, exit, log kept", JobParts.median(parts, JobParts::end)));
    }

    private static Median gaps(MeasuredRun run) {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < run.jobs().size(); i++) {
            Duration gap = Duration.between(
                    run.entry(run.jobs().get(i - 1)).ended(),
                    run.entry(run.jobs().get(i)).started());
            gaps.add(gap.toNanos() / 1e9);
        }
        return Median.of(gaps);
    }
}
