package io.github.benchfarm.command;

import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.Expectation;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.plan.RunPlan;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/** Prints what a run would do. */
final class DryRun {
    private final Console console;

    DryRun(Console console) {
        this.console = console;
    }

    void print(PreparedRun run) {
        RunPlan plan = run.plan();
        PrintWriter out = console.out();
        Expectation longest = new Expectation(Duration.ZERO, Duration.ZERO);
        for (PlannedDevice device : run.info().devices()) {
            List<Job> jobs = plan.jobs().stream()
                    .filter(job -> job.device().equals(device.id()))
                    .toList();
            out.println(device.specs().name() + " (" + device.id() + "): " + jobs.size() + " jobs");
            Expectation total = new Expectation(Duration.ZERO, Duration.ZERO);
            for (Job job : jobs) {
                out.println("  " + job.id() + "  repeat " + job.repeat() + "  " + text(job.benchCase()));
                total = total.plus(Expectation.of(plan.request(), job));
            }
            if (total.likely().compareTo(longest.likely()) > 0) {
                longest = total;
            }
        }
        out.println();
        out.println(plan.jobs().size() + " jobs on " + run.info().devices().size()
                + (run.info().devices().size() == 1 ? " device" : " devices side by side") + ", seed "
                + plan.request().seed());
        out.println("Expected duration: about " + DurationText.of(longest.likely()) + ", at most "
                + DurationText.of(longest.most()) + ". Nothing was measured.");
    }

    private static String text(Case its) {
        String base = its.model().name() + "  " + its.delegate() + "  " + its.threads()
                + (its.threads() == 1 ? " thread" : " threads");
        return its.model().problem() == null
                ? base
                : base + "  will fail: " + its.model().problem().reason();
    }
}
