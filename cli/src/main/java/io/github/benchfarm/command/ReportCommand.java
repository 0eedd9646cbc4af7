package io.github.benchfarm.command;

import io.github.benchfarm.plan.RunPlan;
import io.github.benchfarm.report.TablesException;
import io.github.benchfarm.report.page.ReportFiles;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.JobResults;
import io.github.benchfarm.result.MixedRuntimes;
import io.github.benchfarm.result.RunDirectory;
import io.github.benchfarm.result.RunDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code benchmark report}: makes the tables of a run directory anew, from its journal and timing logs alone. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = ToolVersion.class,
        description = ReportCommand.ABOUT,
        footerHeading = "%nExample:%n",
        footer = "  benchmark report benchmark-runs/20261124T073000Z-1a2b")
final class ReportCommand implements Callable<Integer> {
    static final String ABOUT = "Rebuilds the tables and the page of a run directory from its journal and timing logs.";

    private final Wiring wiring;

    @Parameters(paramLabel = "DIR", description = "A run directory.")
    Path directory = Path.of("");

    ReportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        try (RunDirectory run = RunDirectory.open(directory)) {
            RunPlan plan = RunPlan.of(
                    run.info().request(), run.info().devices(), run.info().models());
            List<JobResult> results = MixedRuntimes.marked(JobResults.read(plan, run));
            List<Path> tables = ReportFiles.write(run.path(), run.info(), results);
            new Summary(wiring.console()).print(run.info(), results);
            tables.forEach(wiring.console().out()::println);
            return ExitCode.OK;
        } catch (TablesException e) {
            throw new RunDirectoryException("cannot write the tables: " + e.getMessage(), e);
        }
    }
}
