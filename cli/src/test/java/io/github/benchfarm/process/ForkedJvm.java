package io.github.benchfarm.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of further JVMs with the class path of the tests. */
final class ForkedJvm {
    private ForkedJvm() {}

    /** A JVM with a heap of 64 MB that runs a main class of the tests. */
    static List<String> smallHeap(Class<?> main, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> argv =
                new ArrayList<>(List.of(java, "-Xmx64m", "-cp", System.getProperty("java.class.path"), main.getName()));
        argv.addAll(List.of(arguments));
        return argv;
    }
}
