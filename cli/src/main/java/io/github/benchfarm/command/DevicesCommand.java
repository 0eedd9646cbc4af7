package io.github.benchfarm.command;

import io.github.benchfarm.device.DeviceFinder;
import io.github.benchfarm.device.Discovery;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.report.Tables;
import io.github.benchfarm.wire.Json;
import io.github.benchfarm.wire.UsageException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benchmark devices}: what could be measured on now, and what keeps the rest from it. */
@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = ToolVersion.class,
        description = DevicesCommand.ABOUT)
final class DevicesCommand implements Callable<Integer> {
    static final String ABOUT = "Lists the devices that are there, and why one cannot be used.";

    private final Wiring wiring;

    @Mixin
    DeviceOptions sources = new DeviceOptions();

    @Mixin
    CareOptions care = new CareOptions();

    @Option(names = "--specs", description = "All that is known of each device, and why something is not.")
    boolean specs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table for reading, csv (the columns of devices.csv) or json (default: ${DEFAULT-VALUE}).")
    String format = "table";

    DevicesCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    /** What {@code --format json} prints. */
    record Listing(List<PlannedDevice> devices, List<UnusableDevice> unusable) {}

    @Override
    public Integer call() {
        if (!List.of("table", "csv", "json").contains(format)) {
            throw new UsageException("--format '" + format + "' is unknown: give table, csv or json");
        }
        Discovery found = DeviceFinder.discover(sources.providers(wiring, care, List.of()));
        List<PlannedDevice> devices =
                found.usable().stream().map(PlannedDevice::of).toList();
        PrintWriter out = wiring.console().out();
        switch (format) {
            case "csv" -> out.print(Tables.devices(devices, found.unusable()));
            case "json" -> out.println(Json.writePretty(new Listing(devices, found.unusable())));
            default -> {
                DeviceList list = new DeviceList(wiring.console());
                if (specs) {
                    list.printSpecs(devices);
                } else {
                    list.print(devices, found.unusable());
                }
                list.printReasons(found.unusable());
            }
        }
        return devices.isEmpty() ? ExitCode.NO_DEVICE : ExitCode.OK;
    }
}
