package io.github.benchfarm.lab;

import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.result.JobResult;
import java.nio.file.Path;
import java.util.List;

/** Something that happened in a run, for whoever watches. Events come from any lane, one at a time. */
public sealed interface RunEvent {
    /** Lanes start: {@code todo} of {@code planned} jobs are still to be measured. */
    record RunStarted(String run, Path directory, int planned, int todo, List<DeviceId> devices) implements RunEvent {}

    /** An attempt starts. */
    record JobStarted(Job job, int attempt) implements RunEvent {}

    /** The agent entered a phase: {@code load}, {@code warmup}, {@code measure} or {@code finish}. */
    record JobPhase(Job job, String phase) implements RunEvent {}

    /** A job ended and is recorded. */
    record JobEnded(JobResult result) implements RunEvent {}

    /** Something to know that stops nothing. */
    record Warning(String text) implements RunEvent {}

    /** All lanes have ended and the tables are written. */
    record RunEnded(RunOutcome outcome) implements RunEvent {}
}
