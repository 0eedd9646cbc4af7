package io.github.benchfarm.command;

import io.github.benchfarm.device.DeviceProvider;
import io.github.benchfarm.model.store.ModelStore;
import io.github.benchfarm.testing.CliResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/** Runs the command in this process, with devices of the test's own. */
public final class InProcess {
    private static final int WIDTH = 120;

    /** Not the store of whoever runs the tests. */
    private static final ModelStore STORE = new ModelStore(Path.of("target", "model-store"));

    private InProcess() {}

    /** Runs one command line. */
    public static CliResult run(List<DeviceProvider> providers, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, WIDTH);
        int exit = Commands.run(new Wiring(console, sources -> providers, new Interruption(), () -> STORE), args);
        return new CliResult(exit, out.toString(), err.toString());
    }
}
