package io.github.benchfarm.command;

import io.github.benchfarm.lab.RunEvent;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.wire.Failure;
import java.util.Locale;
import java.util.OptionalDouble;

/** One line about a job or a run. */
final class JobText {
    private JobText() {}

    static String started(RunEvent.RunStarted run) {
        String open = run.todo() == run.planned() ? "" : " (" + (run.planned() - run.todo()) + " done before)";
        return "Run " + run.run() + ": " + run.todo() + (run.todo() == 1 ? " job" : " jobs") + open + " on "
                + String.join(", ", run.devices().stream().map(Object::toString).toList());
    }

    static String name(Job job) {
        Case its = job.benchCase();
        return its.model().name() + " " + its.delegate() + " x" + its.threads();
    }

    static String ended(JobResult result) {
        String what = result.job().device() + ": " + name(result.job()) + ", repeat "
                + result.job().repeat() + ": ";
        Failure failure = result.failure();
        if (result.measurement() == null || failure != null) {
            return what
                    + result.status().word()
                    + (failure == null ? "" : ": " + failure.code() + ": " + failure.reason());
        }
        OptionalDouble p50 = result.measurement().latency().p50();
        double shown = p50.orElse(result.measurement().latency().mean());
        return what
                + String.format(
                        Locale.ROOT,
                        "%s %.3f ms (%d iterations)",
                        p50.isPresent() ? "p50" : "mean",
                        shown / 1e6,
                        result.measurement().latency().count());
    }
}
