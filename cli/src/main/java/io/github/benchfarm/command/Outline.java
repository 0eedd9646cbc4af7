package io.github.benchfarm.command;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command as the help of its parent shows it. To learn a whole command from its annotations takes picocli several
 * milliseconds, so only the one that is called is.
 */
record Outline(String name, String about) {
    /** The command without its options. */
    CommandLine line() {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(about);
        return new CommandLine(spec);
    }
}
