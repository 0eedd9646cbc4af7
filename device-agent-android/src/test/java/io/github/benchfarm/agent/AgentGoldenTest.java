package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent writes the golden logs byte for byte; the command and the other agents are tested against the same files. */
class AgentGoldenTest {
    @TempDir
    Path folder;

    @Test
    void goldenJob_everythingWorks_writesLogOk() {
        Bench bench = new Bench(folder);
        Iterator<Long> latencies =
                List.of(900_000L, 500_000L, 410_000L, 400_000L, 420_000L).iterator();
        var engine = bench.engine().onInvoke(() -> bench.clock.advance(latencies.next()));

        assertThat(bench.run(() -> engine)).isZero();

        assertThat(bench.log()).isEqualTo(WireFiles.text("log-ok.jsonl"));
    }

    @Test
    void goldenJob_failingInference_writesLogError() {
        Bench bench = new Bench(folder);
        Iterator<Long> latencies = List.of(900_000L, 500_000L, 410_000L).iterator();
        var engine = bench.engine().onInvoke(() -> {
            if (!latencies.hasNext()) {
                throw new AgentException(ErrorCode.INVOKE_FAILED, "node 7 (CONV_2D) failed");
            }
            bench.clock.advance(latencies.next());
        });

        assertThat(bench.run(() -> engine)).isZero();

        assertThat(bench.log()).isEqualTo(WireFiles.text("log-error.jsonl"));
    }

    @Test
    void cutLog_isABeginningOfLogOk() {
        assertThat(WireFiles.text("log-ok.jsonl")).startsWith(WireFiles.text("log-cut.jsonl"));
        assertThat(WireFiles.text("log-cut.jsonl")).doesNotEndWith("\n").doesNotContain("\"t\":\"end\"");
    }
}
