package io.github.benchfarm.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Children end when we do. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the children are shell scripts")
@Timeout(120)
class ChildRegistryTest {
    @TempDir
    Path folder;

    @Test
    void stopAll_runningChild_isStoppedAndNewOnesAreRefused() throws Exception {
        ChildRegistry registry = new ChildRegistry();
        CompletableFuture<Void> running = new CompletableFuture<>();
        ExecutorService lane = Executors.newSingleThreadExecutor();
        Future<ChildExit> exit = lane.submit(() -> registry.run(
                Shell.script("echo up; exec sleep 3600"), Shell.AMPLE, (buffer, length) -> running.complete(null)));
        running.get();

        registry.stopAll();

        assertThat(exit.get().signal()).hasValue("SIGTERM");
        ChildExit refused = registry.run(Shell.script("echo late"), Shell.AMPLE, (buffer, length) -> {});
        assertThat(refused.ending()).isEqualTo(Ending.NOT_STARTED);
        assertThat(refused.stderrTail()).contains("shutting down");
        lane.shutdown();
    }

    @Test
    void stopAll_inTheShutdownHook_leavesNoDescendants() throws Exception {
        Path pids = folder.resolve("pids");
        Path after = folder.resolve("after");
        Process we = start(
                "trap '' TERM; sleep 3600 & echo $$ $! > '" + pids + "'; wait; while :; do sleep 0.1; done", after);
        String[] started = Shell.awaitContent(pids).split(" ");

        we.destroy();

        assertThat(Shell.awaitContent(after)).contains("NOT_STARTED");
        we.waitFor();
        assertThat(Shell.gone(Long.parseLong(started[0]))).isTrue();
        assertThat(Shell.gone(Long.parseLong(started[1]))).isTrue();
    }

    @Test
    void run_weAreKilled_childSeesTheEndOfItsStdin() throws Exception {
        Path pid = folder.resolve("pid");
        Process we = start("echo $$ > '" + pid + "'; exec cat", folder.resolve("never"));
        long child = Long.parseLong(Shell.awaitContent(pid));

        we.destroyForcibly();

        assertThat(Shell.gone(child)).isTrue();
    }

    private static Process start(String script, Path after) throws Exception {
        return new ProcessBuilder(ForkedJvm.smallHeap(StoppedMain.class, script, after.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
