package io.github.benchfarm.bench;

import io.github.benchfarm.plan.Job;
import io.github.benchfarm.testing.phone.AppProcess;
import io.github.benchfarm.testing.phone.TestPhone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a job on a phone takes beside its iterations, and what a second run pushes. */
final class PhoneJobBench implements Bench {
    private static final String MODEL = "mobilenet_v1_0.25_224_int8";
    private static final double MOST_SECONDS = 1.5;

    @Override
    public String name() {
        return "phone-job";
    }

    @Override
    public List<Figure> run(Workshop workshop) throws IOException, InterruptedException {
        Path model = workshop.model(MODEL);
        try (BenchPhones phones = new BenchPhones(workshop, AppProcess.host())) {
            TestPhone phone = phones.connect();
            MeasuredRun run = phones.run("phone-job", model, workshop.rounds()).run();
            int pushed = files(phone);
            phones.run("phone-job-again", model, 1);
            List<Figure> figures = new ArrayList<>(figures(parts(run)));
            figures.add(pushes(pushed, files(phone) - pushed));
            return figures;
        }
    }

    private static List<JobParts> parts(MeasuredRun run) throws IOException {
        List<JobParts> parts = new ArrayList<>();
        for (Job job : run.jobs()) {
            parts.add(JobParts.of(run.entry(job), run.log(job)));
        }
        return parts;
    }

    private static List<Figure> figures(List<JobParts> parts) {
        Median overhead = JobParts.median(parts, JobParts::overhead);
        return List.of(
                Figure.milliseconds(MODEL + ", job minus iterations, " + parts.size() + " jobs", overhead)
                        .should("at most 1500 ms", overhead.value() <= MOST_SECONDS),
                Figure.milliseconds(
                        "  started: model looked for, job pushed, JVM, TFLite's library",
                        JobParts.median(parts, JobParts::start)),
                Figure.milliseconds(
                        "  prepared: model hashed, arrays, inputs", JobParts.median(parts, JobParts::prepare)),
                Figure.milliseconds("  model loaded (init)", JobParts.median(parts, JobParts::init)),
                Figure.milliseconds(
                        "  ended: outputs, fsync, exit, log pulled and kept", JobParts.median(parts, JobParts::end)));
    }

    /** Files that arrived on the phone, without the description of each job. */
    private static int files(TestPhone phone) {
        return (int) phone.pushes().stream()
                .filter(path -> !path.endsWith("/job.json"))
                .count();
    }

    private static Figure pushes(int first, int second) {
        return Figure.of("files pushed beside job.json by the first and the second run", "%d, %d", first, second)
                .should("the second 0", first > 0 && second == 0);
    }
}
