package io.github.benchfarm.command;

import io.github.benchfarm.lab.Lab;
import io.github.benchfarm.lab.LabSettings;
import io.github.benchfarm.lab.RunOutcome;
import io.github.benchfarm.plan.Defaults;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.wire.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmark run}: measures and hands over the tables. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = ToolVersion.class,
        sortOptions = false,
        description = RunCommand.ABOUT,
        footerHeading = "%nExamples:%n",
        footer = {
            "  benchmark run --devices host --models mobilenet,efficientnet",
            "  benchmark run --devices all --models mobilenet,efficientnet",
            "  benchmark run --devices host --models models/ --delegates xnnpack,cpu --threads 1,2,4",
            "  benchmark run --devices host --models models/ --dry-run",
            "  benchmark run --resume benchmark-runs/20261124T073000Z-1a2b --retry-failed"
        })
final class RunCommand implements Callable<Integer> {
    static final String ABOUT = "Measures the latency of models on devices and writes the tables.";

    private static final List<String> NOT_THE_PLAN = List.of(
            "--resume",
            "--retry-failed",
            "--job-allowance",
            "--retries",
            "--device-patience",
            "--adb-server",
            "--ios-backend",
            "--go-ios",
            "--ios-agent",
            "--ios-bundle-id",
            "--allow-unplugged",
            "--quiet",
            "--json",
            "--help",
            "--version");

    private final Wiring wiring;

    @Spec
    CommandSpec spec;

    @Mixin
    RunOptions options = new RunOptions();

    @Mixin
    CatalogOption catalog = new CatalogOption();

    @Mixin
    DeviceOptions sources = new DeviceOptions();

    @Mixin
    CareOptions care = new CareOptions();

    @Option(
            names = "--output",
            paramLabel = "PARENT",
            defaultValue = "benchmark-runs",
            description = "Where the run directory is made (default: ${DEFAULT-VALUE}).")
    Path output = Path.of("benchmark-runs");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the run directory (default: the UTC time and a short id).")
    @Nullable
    String name;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description =
                    "Go on with the run in this directory: measure what is absent, skipped or lost. The plan is the "
                            + "one recorded there.")
    @Nullable
    Path resume;

    @Option(names = "--retry-failed", description = "With --resume: measure failed jobs again, too.")
    boolean retryFailed;

    @Option(names = "--dry-run", description = "Print the plan and the expected duration; measure nothing.")
    boolean dryRun;

    @Option(
            names = "--job-allowance",
            paramLabel = "TIME",
            converter = DurationText.class,
            description =
                    "Stop an agent that takes this much longer than its warm-up and measuring time (default: 2m).")
    Duration jobAllowance = Defaults.JOB_ALLOWANCE;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = Defaults.RETRIES,
            description = "Try a job this often again when its device went away in the middle (default: "
                    + "${DEFAULT-VALUE}).")
    int retries;

    @Option(
            names = "--device-patience",
            paramLabel = "TIME",
            converter = DurationText.class,
            defaultValue = Defaults.DEVICE_PATIENCE,
            description = "Wait this long for a device that went away (default: ${DEFAULT-VALUE}).")
    Duration patience = Duration.ZERO;

    @ArgGroup
    Verbosity verbosity = new Verbosity();

    /** How much is printed: at most one of these. */
    static final class Verbosity {
        @Option(names = "--quiet", description = "Print nothing but the run directory and errors.")
        boolean quiet;

        @Option(
                names = "--json",
                description = "Print one JSON object per event to standard output instead of the table.")
        boolean json;
    }

    RunCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Planner planner = new Planner(wiring, sources.providers(wiring, care, options.devices));
        if (resume != null) {
            refusePlanOptions();
            try (PreparedRun run = planner.resume(resume)) {
                return execute(run);
            }
        }
        if (retryFailed) {
            throw new UsageException("--retry-failed goes with --resume DIR");
        }
        try (PreparedRun run =
                planner.prepare(options.toRequest(care.prepare()), catalog.library(wiring), output, name)) {
            if (dryRun) {
                new DryRun(wiring.console()).print(run);
                return ExitCode.OK;
            }
            return execute(run);
        }
    }

    private void refusePlanOptions() {
        List<String> refused = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(option -> !NOT_THE_PLAN.contains(option))
                .distinct()
                .toList();
        if (!refused.isEmpty()) {
            throw new UsageException("--resume goes on with the recorded plan and takes no "
                    + String.join(", ", refused) + ": leave it out, or start a new run");
        }
    }

    private int execute(PreparedRun run) {
        LabSettings settings = new LabSettings(retryFailed, jobAllowance, retries, patience);
        Lab lab =
                new Lab(run.plan(), run.open(), settings, wiring.interruption().stop());
        RunOutcome outcome;
        try (RunView view = view(run)) {
            outcome = lab.run(run.devices(), view);
        }
        if (outcome.stopped()) {
            return ExitCode.INTERRUPTED;
        }
        if (!outcome.tableProblems().isEmpty()) {
            for (String problem : outcome.tableProblems()) {
                wiring.console()
                        .err()
                        .println("benchmark: " + problem + ", then make it with 'benchmark report " + run.path() + "'");
            }
            return ExitCode.INTERNAL;
        }
        return outcome.count(JobStatus.OK) == outcome.results().size() ? ExitCode.OK : ExitCode.NOT_ALL_OK;
    }

    private RunView view(PreparedRun run) {
        Console console = wiring.console();
        if (verbosity.json) {
            return new JsonView(console);
        }
        if (verbosity.quiet) {
            return new QuietView(console);
        }
        return console.terminal() ? new BarView(console, run.info()) : new PlainView(console, run.info());
    }
}
