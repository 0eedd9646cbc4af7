package io.github.benchfarm.command;

import io.github.benchfarm.device.NoDeviceException;
import io.github.benchfarm.result.RunDirectoryException;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.UsageException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What goes wrong becomes one clear line and an exit code; only a bug shows its stack trace. */
final class CommandErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("benchmark: " + UsageText.of(e));
        err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
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
