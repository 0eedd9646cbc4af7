package io.github.benchfarm.command;

import io.github.benchfarm.device.DeviceProvider;
import io.github.benchfarm.testing.CliResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Runs the command in this process, with devices of the test's own. */
public final class InProcess {
    private static final int WIDTH = 120;

    private InProcess() {}

    /** Runs one command line. */
    public static CliResult run(List<DeviceProvider> providers, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, WIDTH);
        int exit = Commands.run(new Wiring(console, providers, new Interruption()), args);
        return new CliResult(exit, out.toString(), err.toString());
    }
}
