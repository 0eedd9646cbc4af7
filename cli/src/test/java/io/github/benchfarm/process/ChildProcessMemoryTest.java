package io.github.benchfarm.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Output of several times the heap, in JVMs of 64 MB. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the children are shell scripts")
@Timeout(300)
class ChildProcessMemoryTest {
    @Test
    void run_manyLines_fitInASmallHeap() throws InterruptedException {
        assertThat(inSmallHeap("yes 0123456789012345678901234567890123456789012345678901234567 | head -c 590000000"))
                .isEqualTo("EXITED 0 10000000 0\n");
    }

    @Test
    void run_oneEndlessLine_fitsInASmallHeap() throws InterruptedException {
        assertThat(inSmallHeap("head -c 400000000 /dev/zero")).isEqualTo("EXITED 0 1 0\n");
    }

    @Test
    void run_endlessStderr_fitsInASmallHeap() throws InterruptedException {
        assertThat(inSmallHeap("head -c 400000000 /dev/zero >&2")).isEqualTo("EXITED 0 0 16384\n");
    }

    @Test
    void run_grandchildPrintsOnForEver_fitsInASmallHeap() throws InterruptedException {
        assertThat(inSmallHeap("head -c 100000000000 /dev/zero >&2 & exit 5")).matches("(EXITED|FLOODED) 5 0 \\d+\n");
    }

    private static String inSmallHeap(String script) throws InterruptedException {
        List<String> argv = ForkedJvm.smallHeap(SmallHeapMain.class, script);
        ChildExit exit = ChildProcess.capture(
                new Command(argv, Map.of(), null), Limits.of(Shell.AMPLE.total().multipliedBy(2), 1 << 20));
        assertThat(exit.stderrTail()).isEmpty();
        assertThat(exit.ok()).as(exit.toString()).isTrue();
        return exit.stdout();
    }
}
