package io.github.benchfarm.command;

import io.github.benchfarm.device.NoDeviceException;
import io.github.benchfarm.result.RunDirectoryException;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.UsageException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The tree of commands, and how their errors become one clear line and an exit code. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        description = "Measures TFLite models on phones and computers and hands back one comparison table.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  benchmark run --devices host --models mobilenet,efficientnet",
            "  benchmark models",
            "  benchmark devices",
            "",
            "Exit codes: 0 all ok, 1 a job is not ok, 2 usage, 3 no usable device, 4 internal, 130 interrupted."
        })
final class Commands implements Runnable {
    @Spec
    CommandSpec spec;

    /** Runs one command line and returns its exit code. */
    static int run(Wiring wiring, String... args) {
        CommandLine line = new CommandLine(new Commands())
                .addSubcommand(new RunCommand(wiring))
                .addSubcommand(new ReportCommand(wiring))
                .addSubcommand(new DevicesCommand(wiring))
                .addSubcommand(models(wiring))
                .setOut(wiring.console().out())
                .setErr(wiring.console().err())
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Math.min(120, wiring.console().width()))
                .setParameterExceptionHandler((e, given) -> usage(e))
                .setExecutionExceptionHandler((e, command, result) -> failed(e, command, result));
        return line.execute(args);
    }

    private static CommandLine models(Wiring wiring) {
        return new CommandLine(new ModelsCommand(wiring))
                .addSubcommand(new PullCommand(wiring))
                .addSubcommand(new AddCommand(wiring))
                .addSubcommand(new RemoveCommand(wiring))
                .addSubcommand(new VerifyCommand(wiring))
                .addSubcommand(new InspectCommand(wiring));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    private static int usage(ParameterException e) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("benchmark: " + UsageText.of(e));
        err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine command, ParseResult ignored) {
        PrintWriter err = command.getErr();
        if (e instanceof UsageException) {
            err.println("benchmark: " + e.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof NoDeviceException) {
            err.println("benchmark: " + e.getMessage());
            return ExitCode.NO_DEVICE;
        }
        if (e instanceof RunDirectoryException) {
            err.println("benchmark: " + e.getMessage());
            return ExitCode.INTERNAL;
        }
        if (e instanceof FailureException failure) {
            err.println("benchmark: " + failure.getMessage());
            return ExitCode.NOT_ALL_OK;
        }
        err.println("benchmark: internal error, please report it:");
        e.printStackTrace(err);
        return ExitCode.INTERNAL;
    }
}
