package io.github.benchfarm.device.host.facts;

import io.github.benchfarm.device.ArmCore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What /proc/cpuinfo says: one paragraph per processor, on ARM with a last one about the board.
 *
 * <pre>
 * processor    : 0
 * model name   : 11th Gen Intel(R) Core(TM) i7-1165G7 @ 2.80GHz
 * cpu MHz      : 1190.407
 * physical id  : 0
 * core id      : 0
 * cpu cores    : 4
 *
 * processor       : 0
 * CPU implementer : 0x41
 * CPU part        : 0xd08
 *
 * Hardware        : BCM2835
 * Model           : Raspberry Pi 4 Model B Rev 1.4
 * </pre>
 *
 * @param name the processor, several kinds joined by " + "; empty when unknown
 * @param physicalCores 0 when unknown
 * @param clocksMhz the current clock of each processor; empty when unknown, as on ARM
 * @param board the name of the board, on ARM
 */
record CpuInfo(String name, int physicalCores, int logicalCores, List<Integer> clocksMhz, String board) {
    CpuInfo {
        clocksMhz = List.copyOf(clocksMhz);
    }

    /** Reads the text of the file; what is missing or malformed stays unknown. */
    static CpuInfo parse(String text) {
        List<Map<String, String>> paragraphs = new ArrayList<>();
        for (String paragraph : text.split("\\n\\s*\\n", -1)) {
            paragraphs.add(KeyedLines.parse(paragraph, ':'));
        }
        List<Map<String, String>> processors = paragraphs.stream()
                .filter(lines -> lines.containsKey("processor"))
                .toList();
        return new CpuInfo(
                names(processors),
                physicalCores(processors),
                processors.size(),
                clocks(processors),
                paragraphs.stream()
                        .map(lines -> lines.get("Model"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""));
    }

    private static String names(List<Map<String, String>> processors) {
        return processors.stream()
                .map(CpuInfo::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(" + "));
    }

    private static String name(Map<String, String> processor) {
        // 32-bit ARM kernels call the instruction set "model name"; the part says which core it is.
        String part =
                ArmCore.name(processor.getOrDefault("CPU implementer", ""), processor.getOrDefault("CPU part", ""));
        return part.isEmpty() ? processor.getOrDefault("model name", "").replaceAll("\\s+", " ") : part;
    }

    /** The sum over the sockets of their "cpu cores". */
    private static int physicalCores(List<Map<String, String>> processors) {
        Map<String, Integer> sockets = processors.stream()
                .filter(processor -> processor.containsKey("cpu cores"))
                .collect(Collectors.toMap(
                        processor -> processor.getOrDefault("physical id", ""),
                        processor -> Numbers.count(processor.getOrDefault("cpu cores", "")),
                        Math::max));
        return sockets.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Integer> clocks(List<Map<String, String>> processors) {
        List<Integer> clocks = processors.stream()
                .map(processor -> processor.getOrDefault("cpu MHz", "").split("\\.", 2)[0])
                .map(Numbers::count)
                .filter(clock -> clock > 0)
                .toList();
        // The clock of which processor, one could not tell.
        return clocks.size() == processors.size() ? clocks : List.of();
    }
}
