package io.github.benchfarm.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Children made of shell scripts, and what has become of them. */
final class Shell {
    /** Generous limits: what a test expects to end by itself never meets them. */
    static final Limits AMPLE = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), 1L << 30);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Shell() {}

    /** A script for /bin/sh. */
    static Command script(String text) {
        return Command.of("/bin/sh", "-c", text);
    }

    /** Limits whose total time is short. */
    static Limits total(Duration limit) {
        return Limits.of(limit, 1L << 30);
    }

    /** Waits for the end of a process; false when it still runs. */
    static boolean gone(long pid) throws InterruptedException, IOException {
        Deadline patience = new Deadline(PATIENCE);
        while (runs(pid)) {
            if (patience.passed()) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    /** Waits until a file has content, which it returns without the line end. */
    static String awaitContent(Path file) throws InterruptedException, IOException {
        Deadline patience = new Deadline(PATIENCE);
        while (!Files.exists(file) || !Files.readString(file).endsWith("\n")) {
            if (patience.passed()) {
                throw new AssertionError("nobody wrote " + file);
            }
            Thread.sleep(20);
        }
        return Files.readString(file).strip();
    }

    private static boolean runs(long pid) throws IOException {
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            return false;
        }
        // In a container without an init process nobody collects orphans: dead, they stay listed as zombies.
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            return !Files.exists(stat) || !Files.readString(stat).contains(") Z ");
        } catch (IOException e) {
            if (Files.exists(stat)) {
                throw e;
            }
            return false;
        }
    }
}
