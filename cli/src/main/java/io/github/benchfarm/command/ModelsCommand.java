package io.github.benchfarm.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code benchmark models}: what is known of model files. */
@Command(name = "models", mixinStandardHelpOptions = true, description = "Looks into model files.")
final class ModelsCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no subcommand given: use 'benchmark models inspect FILE'");
    }
}
