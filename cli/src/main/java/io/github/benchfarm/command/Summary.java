package io.github.benchfarm.command;

import io.github.benchfarm.lab.RunOutcome;
import io.github.benchfarm.report.Comparison;
import io.github.benchfarm.report.ComparisonText;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.Finding;
import io.github.benchfarm.wire.PlainText;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person reads at the end of a run: the table, what went wrong, and what to know about the numbers. */
final class Summary {
    private static final int EXAMPLES = 3;

    private final Console console;

    Summary(Console console) {
        this.console = console;
    }

    /** Prints what a run came to, and where it is. */
    void print(RunInfo info, RunOutcome outcome) {
        print(info, outcome.results());
        if (outcome.stopped()) {
            console.out()
                    .println("Interrupted: " + outcome.count(JobStatus.SKIPPED) + " of "
                            + outcome.results().size() + " jobs were not measured; go on with --resume.");
        }
        outcome.tables().forEach(console.out()::println);
    }

    /** Prints the table of some results, what is missing in it, and the findings. */
    void print(RunInfo info, List<JobResult> results) {
        PrintWriter out = console.out();
        out.print(ComparisonText.render(Comparison.of(info, results), console.width()));
        Map<String, Group> failures = new LinkedHashMap<>();
        Map<String, Group> findings = new LinkedHashMap<>();
        for (JobResult result : results) {
            Failure failure = result.failure();
            if (failure != null) {
                String line = result.status().word() + " " + failure.code() + ": " + failure.reason();
                failures.computeIfAbsent(line, key -> new Group(line)).add(result);
            }
            for (Finding finding : result.findings()) {
                findings.computeIfAbsent(finding.code(), key -> new Group(text(finding)))
                        .add(result);
            }
        }
        print("Not measured:", failures, out);
        print("Findings:", findings, out);
        out.println();
    }

    private static String text(Finding finding) {
        return finding.code() + ": " + finding.text() + "; " + finding.remedy();
    }

    private static void print(String heading, Map<String, Group> groups, PrintWriter out) {
        if (groups.isEmpty()) {
            return;
        }
        out.println();
        out.println(heading);
        groups.values().forEach(group -> out.println("  " + group.line()));
    }

    /** Jobs of which the same is to be said. */
    private static final class Group {
        private final String text;
        private final Set<String> models = new LinkedHashSet<>();
        private int jobs;

        Group(String text) {
            this.text = text;
        }

        void add(JobResult result) {
            models.add(result.job().benchCase().model().name());
            jobs++;
        }

        String line() {
            String names = String.join(", ", models.stream().limit(EXAMPLES).toList());
            String more = models.size() > EXAMPLES ? ", ..." : "";
            return PlainText.of(text + " [" + jobs + (jobs == 1 ? " job: " : " jobs: ") + names + more + "]");
        }
    }
}
