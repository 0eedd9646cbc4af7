package io.github.benchfarm.lab;

import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.JobStatus;
import java.nio.file.Path;
import java.util.List;

/**
 * How a run ended.
 *
 * @param results one for every job of the plan, in its order
 * @param tables the tables that were written
 * @param tableProblems tables that could not be written, with reasons
 * @param stopped whether it was interrupted
 */
public record RunOutcome(List<JobResult> results, List<Path> tables, List<String> tableProblems, boolean stopped) {
    public RunOutcome {
        results = List.copyOf(results);
        tables = List.copyOf(tables);
        tableProblems = List.copyOf(tableProblems);
    }

    /** How many jobs ended with that status. */
    public long count(JobStatus status) {
        return results.stream().filter(result -> result.status() == status).count();
    }
}
