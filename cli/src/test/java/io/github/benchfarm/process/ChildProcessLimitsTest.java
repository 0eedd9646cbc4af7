package io.github.benchfarm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Children that have to be stopped. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the children are shell scripts")
@Timeout(120)
class ChildProcessLimitsTest {
    private static final Duration SHORT = Duration.ofSeconds(1);

    @Test
    void run_childTakesTooLong_isStopped() throws InterruptedException {
        List<String> lines = new ArrayList<>();

        ChildExit exit = ChildProcess.run(
                Shell.script("while :; do echo still here; sleep 0.05; done"), Shell.total(SHORT), lines::add);

        assertThat(exit.ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(exit.ok()).isFalse();
        assertThat(exit.signal()).hasValue("SIGTERM");
        assertThat(lines).contains("still here");
    }

    @Test
    void run_childFallsSilent_isStopped() throws InterruptedException {
        Limits limits = new Limits(Duration.ofSeconds(60), SHORT, 1L << 20);

        ChildExit exit = ChildProcess.run(Shell.script("echo hello >&2; exec sleep 3600"), limits, line -> {});

        assertThat(exit.ending()).isEqualTo(Ending.SILENT);
        assertThat(exit.stderrTail()).isEqualTo("hello\n");
    }

    @Test
    void run_childClosesStdoutAndHangs_isStoppedAsSilent() throws InterruptedException {
        Limits limits = new Limits(Duration.ofSeconds(60), SHORT, 1L << 20);

        ChildExit exit = ChildProcess.run(Shell.script("exec >&- 2>&-; exec sleep 3600"), limits, line -> {});

        assertThat(exit.ending()).isEqualTo(Ending.SILENT);
    }

    @Test
    void run_childPrintsTenGigabytes_isStoppedAtTheLimit() throws InterruptedException {
        AtomicLong characters = new AtomicLong();
        Limits limits = Limits.of(Duration.ofSeconds(60), 10_000_000);

        ChildExit exit = ChildProcess.run(
                Shell.script("yes benchmark | head -c 10000000000"),
                limits,
                line -> characters.addAndGet(line.length()));

        assertThat(exit.ending()).isEqualTo(Ending.FLOODED);
        assertThat(characters.get()).isBetween(5_000_000L, 11_000_000L);
    }

    @Test
    void run_childFloodsStderr_isStoppedAtTheLimit() throws InterruptedException {
        ChildExit exit = ChildProcess.run(
                Shell.script("exec yes >&2"), Limits.of(Duration.ofSeconds(60), 1_000_000), line -> {});

        assertThat(exit.ending()).isEqualTo(Ending.FLOODED);
        assertThat(exit.stderrTail()).hasSize(16_384);
    }

    @Test
    void run_shortLivedChildPrintsMoreThanAllowed_isFlooded() throws InterruptedException {
        ChildExit exit =
                ChildProcess.run(Shell.script("printf 0123456789"), Limits.of(Duration.ofSeconds(60), 9), line -> {});

        assertThat(exit.ending()).isEqualTo(Ending.FLOODED);
    }

    @Test
    void run_childIgnoresTermination_isKilled() throws InterruptedException {
        ChildExit exit = ChildProcess.run(
                Shell.script("trap '' TERM; while :; do sleep 0.1; done"), Shell.total(SHORT), line -> {});

        assertThat(exit.ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(exit.signal()).hasValue("SIGKILL");
    }

    @Test
    void run_childCleansUpWhenTerminated_isGivenTheTime() throws InterruptedException {
        String script = "trap 'head -c 200000 /dev/zero; echo cleaned >&2; exit 9' TERM; while :; do sleep 0.05; done";

        ChildExit exit = ChildProcess.run(Shell.script(script), Shell.total(SHORT), line -> {});

        assertThat(exit.ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(exit.code()).isEqualTo(9);
        assertThat(exit.stderrTail()).endsWith("cleaned\n");
    }

    @Test
    void run_childWithGrandchildren_allAreStopped() throws Exception {
        List<String> pids = new ArrayList<>();
        String stubborn = "trap \"\" TERM; echo $$; while :; do sleep 0.1; done";

        ChildProcess.run(
                Shell.script("echo $$; sh -c '" + stubborn + "' & sleep 3600 & echo $!; wait"),
                Shell.total(SHORT),
                pids::add);

        assertThat(pids).hasSize(3);
        for (String pid : pids) {
            assertThat(Shell.gone(Long.parseLong(pid))).as(pid).isTrue();
        }
    }

    @Test
    void run_childReadsStdin_waitsForAnEndThatDoesNotCome() throws InterruptedException {
        assertThat(ChildProcess.run(Command.of("/bin/cat"), Shell.total(SHORT), line -> {})
                        .ending())
                .isEqualTo(Ending.TIMED_OUT);
    }

    @Test
    void run_threadIsInterrupted_stopsTheChildAndThrows(@TempDir Path folder) throws Exception {
        Path pid = folder.resolve("pid");
        Thread caller = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            try {
                Shell.awaitContent(pid);
            } catch (Exception e) {
                throw new AssertionError(e);
            } finally {
                caller.interrupt();
            }
        });
        interrupter.start();

        assertThatThrownBy(() -> ChildProcess.run(
                        Shell.script("echo $$ > '" + pid + "'; exec sleep 3600"), Shell.AMPLE, line -> {}))
                .isInstanceOf(InterruptedException.class);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(Shell.gone(Long.parseLong(Shell.awaitContent(pid)))).isTrue();
        interrupter.join();
    }

    @Test
    void run_threadIsInterruptedDuringAFlood_throws() {
        assertThatThrownBy(() -> ChildProcess.run(
                        Shell.script("exec yes"),
                        Shell.AMPLE,
                        line -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void run_threadWasInterruptedBefore_startsNothing(@TempDir Path folder) {
        Path file = folder.resolve("touched");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ChildProcess.run(Command.of("/usr/bin/touch", file.toString()), Shell.AMPLE, l -> {}))
                .isInstanceOf(InterruptedException.class);

        assertThat(file).doesNotExist();
    }
}
