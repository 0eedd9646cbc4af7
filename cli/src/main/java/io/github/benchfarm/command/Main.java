package io.github.benchfarm.command;

import io.github.benchfarm.device.android.AndroidProvider;
import io.github.benchfarm.device.host.HostProvider;
import io.github.benchfarm.device.ios.IosProvider;
import io.github.benchfarm.model.store.ModelStore;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The entry point: wires the pieces together and ends the process. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            // Loading picocli and the commands takes several times as long as this answer.
            System.out.println(VersionText.line());
            return;
        }
        String help = HelpPage.asked(args);
        if (help != null) {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
            out.print(help);
            out.flush();
            return;
        }
        // Else picocli looks for Groovy, which opens every jar of the class path.
        System.setProperty("picocli.disable.closures", "true");
        Console console = Console.system();
        Interruption interruption = Interruption.install();
        int code = Commands.run(
                new Wiring(
                        console,
                        sources -> List.of(
                                new AndroidProvider(sources.adbServers(), sources.wake(), sources.allowUnplugged()),
                                new IosProvider(sources.ios()),
                                new HostProvider()),
                        interruption,
                        ModelStore::ofUser),
                args);
        console.out().flush();
        interruption.finished();
        System.exit(code);
    }
}
