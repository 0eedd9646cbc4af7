package io.github.benchfarm.command;

import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.report.TextTable;
import io.github.benchfarm.wire.Delegate;
import io.github.benchfarm.wire.PlainText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Devices as a person reads them: a line each, or all that is known. What they say of themselves is untrusted text. */
final class DeviceList {
    private static final int UNLIMITED = 1000;
    private static final double GIGA = 1e9;
    private static final TextTable.Line HEADER =
            TextTable.Line.ofNumbers(List.of("device", "name", "system", "processor"), List.of("RAM GB", "state"));

    private final Console console;

    DeviceList(Console console) {
        this.console = console;
    }

    /** A line for each device. */
    void print(List<PlannedDevice> devices, List<UnusableDevice> unusable) {
        List<TextTable.Line> lines = new ArrayList<>();
        for (PlannedDevice device : devices) {
            DeviceSpecs specs = device.specs();
            lines.add(TextTable.Line.ofNumbers(
                    plain(device.id().value(), specs.name(), system(specs), processor(specs)),
                    List.of(gigabytes(specs.ramBytes()), specs.simulated() ? "simulated" : "ready")));
        }
        for (UnusableDevice device : unusable) {
            lines.add(TextTable.Line.ofNumbers(
                    plain(device.label(), "", device.kind(), ""),
                    List.of("", device.failure().code())));
        }
        console.out().print(new TextTable(HEADER, lines).render(console.terminal() ? console.width() : UNLIMITED));
    }

    /** Why devices cannot be used, and what to do about it. */
    void printReasons(List<UnusableDevice> unusable) {
        for (UnusableDevice device : unusable) {
            console.out().println();
            console.out()
                    .println(PlainText.of(device.label() + " (" + device.kind() + ") cannot be used: "
                            + device.failure().code() + ": " + device.failure().reason()));
        }
    }

    /** A paragraph for each device. */
    void printSpecs(List<PlannedDevice> devices) {
        PrintWriter out = console.out();
        for (PlannedDevice device : devices) {
            DeviceSpecs specs = device.specs();
            out.println(PlainText.of(device.id() + ": " + specs.name()));
            line(out, "made by", (specs.manufacturer() + " " + specs.model()).strip());
            line(out, "released", specs.releaseYear() == 0 ? "" : String.valueOf(specs.releaseYear()));
            line(out, "system", system(specs));
            line(out, "patched", specs.software().securityPatch());
            line(out, "build", specs.software().build());
            line(out, "code", code(specs));
            line(out, "chip", specs.soc());
            line(out, "processor", processor(specs));
            line(out, "cores", cores(specs.cpu()));
            line(out, "memory", specs.ramBytes() == 0 ? "" : gigabytes(specs.ramBytes()) + " GB");
            line(out, "graphics", (specs.gpu().name() + " " + specs.gpu().driver()).strip());
            line(out, "cameras", cameras(specs));
            line(out, "runtime", specs.runtime());
            line(out, "delegates", delegates(device));
            line(out, "threads", device.defaultThreads() + " by default");
            specs.unknown().forEach((fact, reason) -> line(out, "unknown", fact + ": " + reason));
            device.findings()
                    .forEach(its -> line(out, "finding", its.code() + ": " + its.text() + "; " + its.remedy()));
        }
    }

    private static String system(DeviceSpecs specs) {
        return (specs.software().os() + " " + specs.software().version()).strip();
    }

    private static String processor(DeviceSpecs specs) {
        String text = specs.cpu().text();
        return text.isEmpty() ? specs.soc() : text;
    }

    private static String code(DeviceSpecs specs) {
        String pages = specs.software().pageBytes() == 0
                ? ""
                : ", pages of " + specs.software().pageBytes() + " bytes";
        return specs.software().abi().isEmpty() ? "" : specs.software().abi() + pages;
    }

    private static String cores(Cpu cpu) {
        return cpu.logicalCores() == 0 ? "" : cpu.physicalCores() + " physical, " + cpu.logicalCores() + " logical";
    }

    private static String cameras(DeviceSpecs specs) {
        return specs.camerasMegapixels().isEmpty()
                ? ""
                : specs.camerasMegapixels().stream()
                        .map(megapixels -> String.format(Locale.ROOT, "%.1f", megapixels))
                        .collect(Collectors.joining(" / ", "", " megapixels as reported"));
    }

    private static String delegates(PlannedDevice device) {
        return device.delegates().stream().map(Delegate::wireName).collect(Collectors.joining(", "));
    }

    private static String gigabytes(long bytes) {
        return bytes == 0 ? "" : String.format(Locale.ROOT, "%.1f", bytes / GIGA);
    }

    private static List<String> plain(String... texts) {
        return List.of(texts).stream().map(PlainText::of).toList();
    }

    private static void line(PrintWriter out, String label, String value) {
        if (!value.isEmpty()) {
            out.printf("  %-10s %s%n", label, PlainText.of(value));
        }
    }
}
