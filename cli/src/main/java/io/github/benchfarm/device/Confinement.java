package io.github.benchfarm.device;

import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.JobSpec;
import io.github.benchfarm.wire.PlainText;
import java.util.List;
import java.util.Optional;

/** Confines an agent to the cores of its job, by the command {@code taskset} of Linux and Android. */
public final class Confinement {
    private static final String TASKSET = "taskset";

    private Confinement() {}

    /** The words before the agent's command line; none without an affinity. */
    public static List<String> words(JobSpec job) {
        // toybox, which phones have, takes hex without 0x and in lower case only.
        return job.affinity() == null ? List.of() : List.of(TASKSET, job.affinity());
    }

    /** Why the agent did not start: taskset is missing or refused the mask; empty when it was something else. */
    public static Optional<Failure> refusal(JobSpec job, String stderr) {
        return job.affinity() == null
                ? Optional.empty()
                : stderr.lines()
                        .filter(line -> line.contains(TASKSET))
                        .findFirst()
                        .map(line -> unavailable(job, line));
    }

    /** That a device cannot do it. */
    public static Failure unavailable(JobSpec job, String why) {
        return Failure.device(
                "AFFINITY_UNAVAILABLE",
                "the agent cannot be confined to the cores " + job.affinity() + ": " + PlainText.brief(why)
                        + "; measure without --affinity, or with other cores");
    }
}
