package io.github.benchfarm.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Nothing is left behind by many children, however they end. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "counts /proc/self/fd")
@Timeout(300)
class ChildProcessLeakTest {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** The test JVM opens a jar or starts a thread of its own now and then; a leak shows in each of 80 runs of an ending. */
    private static final long SLACK = 10;

    private static final Duration SHORT = Duration.ofMillis(10);

    @Test
    void run_fiveHundredTimes_leaksNeitherDescriptorsNorThreads() throws Exception {
        everyEnding(10);
        long descriptors = descriptors();
        long threads = threads();

        everyEnding(500);

        assertThat(settled(descriptors)).isLessThanOrEqualTo(descriptors + SLACK);
        assertThat(threads()).isLessThanOrEqualTo(threads + SLACK);
    }

    private static void everyEnding(int runs) throws InterruptedException {
        List<Command> commands = List.of(
                Shell.script("echo fine"),
                Shell.script("echo broken >&2; exit 1"),
                Command.of("no-such-program-here"),
                Shell.script("sleep 1 & exit 0"),
                Shell.script("exec sleep 3600"),
                Shell.script("exec yes"));
        Limits limits = Limits.of(SHORT, 100_000);
        for (int i = 0; i < runs; i++) {
            Command command = commands.get(i % commands.size());
            ChildProcess.run(command, i % commands.size() < 4 ? Shell.AMPLE : limits, line -> {});
        }
    }

    /** The JDK closes its side of an ended child on a thread of its own, a moment later. */
    private static long settled(long expected) throws Exception {
        for (int i = 0; i < 100 && descriptors() > expected; i++) {
            Thread.sleep(20);
        }
        return descriptors();
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return open.count();
        }
    }

    /** Live threads but for the JDK's own pool, which it empties after a minute. */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("process reaper"))
                .count();
    }
}
