package io.github.benchfarm.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.AgentExit;
import io.github.benchfarm.testing.FakeDevice;
import io.github.benchfarm.testing.LogText;
import io.github.benchfarm.wire.JobSpec;
import java.nio.file.Files;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Complete logs whose numbers are not those that were asked for. */
final class ValidityTest extends LabRuns {
    @Test
    void device_thatSlept_failsTheJob() {
        assertThat(codes(run(log -> log.replace("\"suspendedNanos\":0", "\"suspendedNanos\":2000000000"))))
                .containsOnly("SUSPENDED");
    }

    @Test
    void device_thatDoesNotTellWhetherItSlept_isBelieved() {
        assertThat(codes(run(log -> log.replace("\"suspendedNanos\":0", "\"suspendedNanos\":null"))))
                .containsOnly("");
    }

    @Test
    void log_withConditionsThatMakeNoSense_isInvalid() {
        assertThat(
                        codes(
                                run(
                                        log -> log.replace(
                                                "{\"t\":\"memory\"",
                                                "{\"t\":\"condition\",\"at\":\"after\",\"elapsedNanos\":1,\"thermal\":\"none\","
                                                        + "\"cpuTimeInState\":[{\"cpu\":0,\"khz\":[1,2],\"ticks\":[-1]}]}\n{\"t\":\"memory\""))))
                .containsOnly("LOG_INVALID");
    }

    private RunOutcome run(UnaryOperator<String> change) {
        FakeDevice.Agent agent = (job, log) -> {
            Files.writeString(log, change.apply(text(job)));
            return AgentExit.complete("");
        };
        return run(List.of(A), List.of(new FakeDevice(A, agent)));
    }

    private static String text(JobSpec job) {
        return LogText.ok(job, 1, 2, 3);
    }
}
