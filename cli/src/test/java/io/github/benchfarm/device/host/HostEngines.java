package io.github.benchfarm.device.host;

import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.EngineOptions;
import io.github.benchfarm.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Engines with a model, and what their process shows of them. */
final class HostEngines {
    private HostEngines() {}

    static EngineOptions xnnpack(int threads) {
        return new EngineOptions("xnnpack", Map.of("fp16", "false"), threads, null);
    }

    static EngineOptions cpu(int threads) {
        return new EngineOptions("cpu", Map.of(), threads, null);
    }

    static HostEngine loaded(String model, EngineOptions options) throws AgentException {
        HostEngine engine = HostEngine.create();
        engine.load(SharedData.model(model).toString(), options);
        return engine;
    }

    /** How many threads bear the name of the calling one: native threads inherit it, the JVM renames its own. */
    static long threadsOfOurs() throws IOException {
        String name = Files.readString(Path.of("/proc/thread-self/comm"));
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            return tasks.filter(task -> name.equals(nameOf(task))).count();
        }
    }

    private static String nameOf(Path task) {
        try {
            return Files.readString(task.resolve("comm"));
        } catch (IOException e) {
            return "ended";
        }
    }

    static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }
}
