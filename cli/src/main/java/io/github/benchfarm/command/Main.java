package io.github.benchfarm.command;

import io.github.benchfarm.device.host.HostProvider;
import io.github.benchfarm.model.store.ModelStore;
import java.util.List;

/** The entry point: wires the pieces together and ends the process. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Console console = Console.system();
        Interruption interruption = Interruption.install();
        int code =
                Commands.run(new Wiring(console, List.of(new HostProvider()), interruption, ModelStore::ofUser), args);
        console.out().flush();
        interruption.finished();
        System.exit(code);
    }
}
