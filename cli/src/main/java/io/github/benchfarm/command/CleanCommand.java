package io.github.benchfarm.command;

import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.DeviceFinder;
import io.github.benchfarm.device.DeviceProvider;
import io.github.benchfarm.device.DeviceSelection;
import io.github.benchfarm.device.DeviceSelector;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.wire.FailureException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benchmark clean}: takes everything of ours off the devices. */
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = ToolVersion.class,
        description = CleanCommand.ABOUT,
        footerHeading = "%nExample:%n",
        footer = "  benchmark clean --devices all")
final class CleanCommand implements Callable<Integer> {
    static final String ABOUT = "Removes the agent, its models and its logs from devices.";

    private final Wiring wiring;

    @Option(
            names = "--devices",
            split = ",",
            required = true,
            paramLabel = "DEVICE",
            description = "Which devices: 'all' attached phones, device ids, names, or globs over them.")
    List<String> devices = List.of();

    @Mixin
    DeviceOptions sources = new DeviceOptions();

    CleanCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        List<DeviceProvider> asked =
                DeviceSelector.providers(devices, sources.providers(wiring, CareOptions.forCleaning(), devices));
        DeviceSelection selection = DeviceSelector.select(devices, DeviceFinder.discover(asked));
        int code = ExitCode.OK;
        for (UnusableDevice device : selection.unusable()) {
            wiring.console()
                    .err()
                    .println("cannot clean " + device.label() + ": "
                            + device.failure().reason());
            code = ExitCode.NOT_ALL_OK;
        }
        for (Device device : selection.devices()) {
            code = Math.max(code, clean(device));
        }
        return code;
    }

    private int clean(Device device) {
        try {
            device.clean();
            wiring.console().out().println(device.id() + ": nothing of ours is left");
            return ExitCode.OK;
        } catch (FailureException e) {
            wiring.console()
                    .err()
                    .println("cannot clean " + device.id() + ": " + e.failure().reason());
            return ExitCode.NOT_ALL_OK;
        }
    }
}
