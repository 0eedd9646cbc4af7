package io.github.benchfarm.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command line, never interpreted by a shell.
 *
 * @param argv the program and its arguments, at least the program
 * @param environment variables that are added to the inherited ones or replace them
 * @param directory where the child starts, null for our own working directory
 */
public record Command(
        List<String> argv,
        Map<String, String> environment,
        @Nullable Path directory) {
    public Command {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
        if (argv.isEmpty() || argv.get(0).isBlank()) {
            throw new IllegalArgumentException("a command needs a program: " + argv);
        }
    }

    /** A command in our own environment and working directory. */
    public static Command of(String... argv) {
        return new Command(List.of(argv), Map.of(), null);
    }

    /** The program, as it was asked for. */
    public String program() {
        return argv.get(0);
    }
}
