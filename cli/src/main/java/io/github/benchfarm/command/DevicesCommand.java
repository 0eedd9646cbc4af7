package io.github.benchfarm.command;

import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.DeviceFinder;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.Discovery;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.wire.Delegate;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    DevicesCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Discovery found = DeviceFinder.discover(sources.providers(wiring, care));
        PrintWriter out = wiring.console().out();
        found.usable().forEach(device -> print(device, out));
        for (UnusableDevice device : found.unusable()) {
            out.printf("%s (%s): cannot be used%n", device.label(), device.kind());
            out.printf("  %s%n", device.failure().reason());
        }
        return found.usable().isEmpty() ? ExitCode.NO_DEVICE : ExitCode.OK;
    }

    private static void print(Device device, PrintWriter out) {
        DeviceSpecs specs = device.specs();
        out.printf("%s: %s%n", device.id(), specs.name());
        line(out, "system", (specs.software().os() + " " + specs.software().version()).strip());
        line(
                out,
                "processor",
                specs.cpu().name().isEmpty() ? specs.soc() : specs.cpu().name());
        line(out, "cores", cores(specs.cpu()));
        line(out, "memory", specs.ramBytes() == 0 ? "" : String.format(Locale.ROOT, "%.1f GB", specs.ramBytes() / 1e9));
        line(out, "graphics", specs.gpu().name());
        line(out, "runtime", specs.runtime());
        line(
                out,
                "delegates",
                device.delegates().stream().sorted().map(Delegate::wireName).collect(Collectors.joining(", ")));
        line(out, "threads", device.defaultThreads() + " by default");
    }

    private static String cores(Cpu cpu) {
        if (cpu.logicalCores() == 0) {
            return "";
        }
        String clusters = cpu.clusters().isEmpty() ? "" : ": " + cpu.clusterText();
        return cpu.physicalCores() + " physical, " + cpu.logicalCores() + " logical" + clusters;
    }

    private static void line(PrintWriter out, String label, String value) {
        if (!value.isEmpty()) {
            out.printf("  %-10s %s%n", label, value);
        }
    }
}
