package io.github.benchfarm.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.testing.LogText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimingLogReaderTest {
    private static final String MODEL = "ab".repeat(32);
    private static final JobSpec JOB = job("0123456789abcdef", 1, MODEL);

    @TempDir
    Path folder;

    @Test
    void completeLog_read_givesAllFacts() throws IOException {
        TimingLog log = read(LogText.ok(JOB, 10, 20, 30));

        assertThat(log.end().ok()).isTrue();
        assertThat(log.header().process().nice()).isEqualTo(-2);
        assertThat(log.init()).isEqualTo(new TimingLog.Init(5_685_000, "xnnpack", 31, 3, 29, 1));
        assertThat(log.warmup().nanos()).containsExactly(9_000_000);
        assertThat(log.measure().nanos()).containsExactly(10, 20, 30);
        assertThat(log.memory()).isEqualTo(new TimingLog.Memory(90_000_000L, 60_000_000L, "VmHWM"));
    }

    @Test
    void goldenLogOfTheAgents_read_isOk() throws IOException {
        String golden = resource("log-ok.jsonl");
        JobSpec job = Json.read(
                Json.tree(golden.lines().findFirst().orElseThrow()).get("job").toString(), JobSpec.class);
        Path file = Files.writeString(folder.resolve("log"), golden);

        TimingLog log =
                TimingLogReader.read(file, job.job(), job.attempt(), job.model().sha256());

        assertThat(log.end().ok()).isTrue();
        assertThat(log.measure().nanos()).isNotEmpty();
    }

    @Test
    void goldenJobOfTheAgents_rewritten_isTheSameText() throws IOException {
        String golden = resource("job-latency.json");

        JobSpec job = Json.read(golden, JobSpec.class);

        assertThat(Json.tree(Json.write(job))).isEqualTo(Json.tree(golden));
    }

    @Test
    void unknownFieldsAndLineTypes_read_areSkipped() throws IOException {
        String log = LogText.ok(JOB, 10).replace("\"how\":", "\"later\":{\"a\":[1]},\"how\":");

        assertThat(read(log.replace("{\"t\":\"memory\"", "{\"t\":\"surprise\",\"x\":1}\n{\"t\":\"memory\""))
                        .end()
                        .ok())
                .isTrue();
    }

    @Test
    void errorLog_read_givesCodeAndMessage() throws IOException {
        TimingLog log = read(LogText.error(JOB, "MODEL_INVALID", "it is broken"));

        assertThat(log.end().ok()).isFalse();
        assertThat(log.end().code()).isEqualTo("MODEL_INVALID");
        assertThat(log.end().message()).isEqualTo("it is broken");
    }

    @Test
    void everyPrefixOfALog_read_isNeverAResult() throws IOException {
        String whole = LogText.ok(JOB, 10, 20);
        for (int length = 0; length < whole.length(); length++) {
            assertFails(whole.substring(0, length)).hasMessageContaining("LOG_INCOMPLETE");
        }
    }

    @Test
    void foreignLogs_read_areRefused() {
        for (JobSpec other : List.of(
                job("fedcba9876543210", 1, MODEL),
                job("0123456789abcdef", 2, MODEL),
                job("0123456789abcdef", 1, "cd".repeat(32)))) {
            assertFails(LogText.ok(other, 10)).hasMessageContaining("LOG_FOREIGN");
        }
    }

    @Test
    void missingFile_read_isNamed() {
        assertThatThrownBy(() -> TimingLogReader.read(folder.resolve("none"), JOB.job(), 1, MODEL))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("LOG_MISSING");
    }

    @Test
    void higherSchema_read_asksForMatchingVersions() {
        assertFails(LogText.ok(JOB, 10).replace("\"schema\":1,\"agent\"", "\"schema\":2,\"agent\""))
                .hasMessageContaining("schema 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[1,2]",
                "42",
                "{\"t\":\"samples\",\"phase\":\"measure\",\"nanos\":[-1]}",
                "{\"t\":\"samples\",\"phase\":\"measure\",\"nanos\":[1.5]}",
                "{\"t\":\"samples\",\"phase\":\"measure\",\"nanos\":[\"1\"]}",
                "{\"t\":\"samples\",\"phase\":\"measure\",\"nanos\":[99999999999999999999999]}",
                "{\"t\":\"samples\",\"phase\":\"other\",\"nanos\":[1]}",
                "{\"t\":\"samples\",\"phase\":\"measure\",\"nanos\":{}}",
                "{\"t\":\"init\",\"nanos\":\"x\",\"applied\":\"cpu\"}",
                "{\"t\":\"init\",\"nanos\":1}",
                "{\"t\":\"end\",\"status\":\"fine\"}",
                "{\"t\":\"end\",\"status\":\"ok\",\"samples\":{\"warmup\":0,\"measure\":7}}",
                "{\"t\":\"header\",\"schema\":1}",
                "{\"x\":1}"
            })
    void damagedLine_read_namesTheLine(String line) {
        assertFails(LogText.header(JOB) + line + "\n")
                .hasMessageContaining("LOG_INVALID")
                .hasMessageContaining("line 2");
    }

    @Test
    void endlessLine_read_isRefusedInBoundedMemory() throws IOException {
        Path file = folder.resolve("log");
        Files.writeString(file, LogText.header(JOB));
        Files.writeString(file, "9".repeat(1 << 20), StandardOpenOption.APPEND);

        assertThatThrownBy(() -> TimingLogReader.read(file, JOB.job(), 1, MODEL))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("LOG_INVALID");
    }

    @Test
    void okWithoutIterations_read_isRefused() {
        assertFails(LogText.header(JOB) + LogText.init() + LogText.end(0, 0))
                .hasMessageContaining("no measured iteration");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertFails(String text) {
        return assertThatThrownBy(() -> read(text)).isInstanceOf(FailureException.class);
    }

    private TimingLog read(String text) throws IOException {
        return TimingLogReader.read(Files.writeString(folder.resolve("log"), text), JOB.job(), JOB.attempt(), MODEL);
    }

    private static String resource(String name) throws IOException {
        try (var in = TimingLogReaderTest.class.getResourceAsStream("/wire/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JobSpec job(String id, int attempt, String model) {
        return new JobSpec(
                1,
                id,
                attempt,
                "latency",
                new JobSpec.ModelRef(model, "net"),
                null,
                new DelegateSpec("xnnpack", new TreeMap<>(Map.of())),
                2,
                null,
                true,
                new Phase(1, 0, 1),
                new Phase(50, 0, 1),
                List.of(),
                7,
                null,
                new JobSpec.Outputs(true, 5),
                false);
    }
}
