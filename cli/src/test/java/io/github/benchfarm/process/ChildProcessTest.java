package io.github.benchfarm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Children that end by themselves. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the children are shell scripts")
@Timeout(120)
class ChildProcessTest {
    @Test
    void run_linesOnStdout_areHandedOnInOrder() throws InterruptedException {
        List<String> lines = new ArrayList<>();

        ChildExit exit = ChildProcess.run(
                Shell.script("echo one; echo; printf 'thr\\303\\251e\\r\\nlast'"), Shell.AMPLE, lines::add);

        assertThat(exit).isEqualTo(new ChildExit(Ending.EXITED, 0, "", ""));
        assertThat(exit.ok()).isTrue();
        assertThat(lines).containsExactly("one", "", "thrée", "last");
    }

    @Test
    void run_childFails_keepsCodeAndStderr() throws InterruptedException {
        ChildExit exit = ChildProcess.run(Shell.script("echo no such phone >&2; exit 7"), Shell.AMPLE, line -> {});

        assertThat(exit).isEqualTo(new ChildExit(Ending.EXITED, 7, "", "no such phone\n"));
        assertThat(exit.ok()).isFalse();
        assertThat(exit.signal()).isEmpty();
    }

    @Test
    void run_childDiesOfSignal_isNamed() throws InterruptedException {
        ChildExit exit = ChildProcess.run(Shell.script("kill -SEGV $$"), Shell.AMPLE, line -> {});

        assertThat(exit.ending()).isEqualTo(Ending.EXITED);
        assertThat(exit.signal()).hasValue("SIGSEGV");
    }

    @Test
    void run_childExitsAtOnce_losesNothing() throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            List<String> lines = new ArrayList<>();
            ChildProcess.run(Command.of("/bin/echo", "round " + i), Shell.AMPLE, lines::add);
            assertThat(lines).containsExactly("round " + i);
        }
    }

    @Test
    void run_bigOutputBeforeExit_isComplete() throws InterruptedException {
        List<String> lines = new ArrayList<>();

        ChildProcess.run(
                Shell.script("i=0; while [ $i -lt 20000 ]; do echo line $i; i=$((i+1)); done"),
                Shell.AMPLE,
                lines::add);

        assertThat(lines).hasSize(20_000).endsWith("line 19999");
    }

    @Test
    void run_lineTooLong_isCut() throws InterruptedException {
        List<String> lines = new ArrayList<>();

        ChildProcess.run(
                Shell.script("head -c 300000 /dev/zero | tr '\\0' x; echo; echo next"), Shell.AMPLE, lines::add);

        assertThat(lines).extracting(String::length).containsExactly(LineSplitter.MAX_LINE_BYTES, 4);
    }

    @Test
    void run_longStderr_keepsItsEnd() throws InterruptedException {
        ChildExit exit = ChildProcess.run(
                Shell.script("head -c 100000 /dev/zero | tr '\\0' x >&2; printf end >&2"), Shell.AMPLE, line -> {});

        assertThat(exit.stderrTail()).hasSize(16_384).endsWith("xxend");
    }

    @Test
    void run_noSuchProgram_namesIt() throws InterruptedException {
        ChildExit exit = ChildProcess.run(Command.of("no-such-program-here"), Shell.AMPLE, line -> {});

        assertThat(exit.ending()).isEqualTo(Ending.NOT_STARTED);
        assertThat(exit.stderrTail()).startsWith("cannot start no-such-program-here: ");
        assertThat(exit.signal()).isEmpty();
    }

    @Test
    void run_noSuchDirectory_namesIt(@TempDir Path folder) throws InterruptedException {
        Path missing = folder.resolve("missing");

        ChildExit exit = ChildProcess.run(new Command(List.of("/bin/sh"), Map.of(), missing), Shell.AMPLE, line -> {});

        assertThat(exit.ending()).isEqualTo(Ending.NOT_STARTED);
        assertThat(exit.stderrTail()).contains("working directory " + missing + " does not exist");
    }

    @Test
    void run_environmentAndDirectory_reachTheChild(@TempDir Path folder) throws InterruptedException {
        Command command = new Command(
                List.of("/bin/sh", "-c", "echo $GREETING; test -n \"$PATH\" && pwd -P"),
                Map.of("GREETING", "hello"),
                folder);

        assertThat(ChildProcess.capture(command, Shell.AMPLE).stdout().lines())
                .hasSize(2)
                .startsWith("hello")
                .last()
                .asString()
                .endsWith(folder.getFileName().toString());
    }

    @Test
    void run_childClosesStdoutAndLivesOn_isWaitedFor() throws InterruptedException {
        ChildExit exit = ChildProcess.run(Shell.script("exec >&- 2>&-; sleep 0.5; exit 3"), Shell.AMPLE, line -> {});

        assertThat(exit).isEqualTo(new ChildExit(Ending.EXITED, 3, "", ""));
    }

    @Test
    void run_grandchildHoldsThePipe_returnsWithoutIt() throws InterruptedException {
        List<String> lines = new ArrayList<>();

        ChildExit exit = ChildProcess.run(Shell.script("sleep 3600 & echo $!"), Shell.AMPLE, lines::add);

        assertThat(exit.ok()).isTrue();
        assertThat(lines).hasSize(1);
        assertThat(ProcessHandle.of(Long.parseLong(lines.get(0))).orElseThrow().destroyForcibly())
                .isTrue();
    }

    @Test
    void run_consumerThrows_stopsTheChild() throws Exception {
        List<String> lines = new ArrayList<>();

        assertThatThrownBy(() -> ChildProcess.run(Shell.script("echo $$; exec sleep 3600"), Shell.AMPLE, line -> {
                    lines.add(line);
                    throw new IllegalStateException("full");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
        assertThat(Shell.gone(Long.parseLong(lines.get(0)))).isTrue();
    }

    @Test
    void capture_moreThanItKeeps_isCutAtOneMegabyte() throws InterruptedException {
        ChildExit exit = ChildProcess.capture(Shell.script("head -c 3000000 /dev/zero | tr '\\0' x"), Shell.AMPLE);

        assertThat(exit.ok()).isTrue();
        assertThat(exit.stdout()).hasSize(1 << 20);
    }

    @Test
    void capture_bytesThatAreNotUtf8_areReplaced() throws InterruptedException {
        assertThat(ChildProcess.capture(Shell.script("printf 'a\\377b\\n'"), Shell.AMPLE)
                        .stdout())
                .isEqualTo("a\uFFFDb\n");
    }
}
