package io.github.benchfarm.device.host.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.benchfarm.device.Cluster;
import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Windows says about a computer, by PowerShell and CIM.
 *
 * <pre>
 * {"cpu":[{"Name":"Intel(R) Core(TM) i7-10750H CPU @ 2.60GHz","NumberOfCores":6,"NumberOfLogicalProcessors":12,
 *          "MaxClockSpeed":2592}],
 *  "system":{"Manufacturer":"Dell Inc.","Model":"XPS 15 9500","TotalPhysicalMemory":16849174528},
 *  "os":{"Caption":"Microsoft Windows 11 Pro","Version":"10.0.22631"}}
 * </pre>
 */
final class WindowsFacts {
    private static final String SCRIPT = "[Console]::OutputEncoding=[Text.Encoding]::UTF8;"
            + "@{cpu=@(Get-CimInstance Win32_Processor|"
            + "Select-Object Name,NumberOfCores,NumberOfLogicalProcessors,MaxClockSpeed);"
            + "system=(Get-CimInstance Win32_ComputerSystem|Select-Object Manufacturer,Model,TotalPhysicalMemory);"
            + "os=(Get-CimInstance Win32_OperatingSystem|Select-Object Caption,Version)}|ConvertTo-Json -Depth 3 -Compress";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private WindowsFacts() {}

    /** Asks this computer. */
    static HostFacts read() {
        return parse(
                SystemCommand.output("powershell.exe", "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", SCRIPT));
    }

    /** Reads the output; what is missing or malformed stays unknown. */
    static HostFacts parse(String output) {
        JsonNode facts = tree(output.replace(BYTE_ORDER_MARK, "").strip());
        JsonNode system = facts.path("system");
        JsonNode os = facts.path("os");
        DmiName dmi = DmiName.of(
                system.path("Manufacturer").asText(""), system.path("Model").asText(""));
        return new HostFacts(
                dmi.vendor(),
                dmi.product(),
                os.path("Caption").asText("").strip(),
                os.path("Version").asText(""),
                cpu(sockets(facts.path("cpu"))),
                Math.max(0, system.path("TotalPhysicalMemory").asLong(0)));
    }

    private static JsonNode tree(String text) {
        try {
            return Json.tree(text);
        } catch (FailureException e) {
            return MissingNode.getInstance();
        }
    }

    /** PowerShell writes a list of one as the one. */
    private static List<JsonNode> sockets(JsonNode cpu) {
        return cpu.isArray()
                ? Stream.iterate(0, i -> i < cpu.size(), i -> i + 1)
                        .map(cpu::get)
                        .toList()
                : List.of(cpu);
    }

    private static Cpu cpu(List<JsonNode> sockets) {
        return new Cpu(
                sockets.stream()
                        .map(socket -> socket.path("Name").asText("").strip().replaceAll("\\s+", " "))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" + ")),
                sum(sockets, "NumberOfCores"),
                sum(sockets, "NumberOfLogicalProcessors"),
                sockets.stream()
                        .map(socket ->
                                Numbers.count(socket.path("MaxClockSpeed").asText("")))
                        .filter(clock -> clock > 0)
                        .distinct()
                        .map(clock -> new Cluster("", clock, List.of()))
                        .toList());
    }

    private static int sum(List<JsonNode> sockets, String field) {
        return sockets.stream()
                .mapToInt(socket -> Numbers.count(socket.path(field).asText("")))
                .sum();
    }
}
