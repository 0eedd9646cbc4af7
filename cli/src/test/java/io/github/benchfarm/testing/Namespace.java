package io.github.benchfarm.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A private mount namespace, which vanishes with its last process: for file systems as small as a test wants them. */
public final class Namespace {
    private Namespace() {}

    /** Asks the system itself: containers often forbid it, even to root. */
    public static boolean canMount() throws InterruptedException {
        List<String> argv = new ArrayList<>(unshare());
        argv.addAll(List.of("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", "/mnt"));
        try {
            return new ProcessBuilder(argv).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The command line of a shell script in a namespace of its own, with a command line as its arguments. */
    public static List<String> script(String script, List<String> arguments) {
        return Stream.of(unshare(), List.of("sh", "-c", script, "sh"), arguments)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> unshare() {
        return System.getProperty("user.name").equals("root")
                ? List.of("unshare", "-m")
                : List.of("unshare", "-r", "-m");
    }
}
