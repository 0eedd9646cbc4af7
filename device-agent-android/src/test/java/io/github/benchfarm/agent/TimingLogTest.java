package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimingLogTest {
    private final FakeClock clock = new FakeClock(1000);
    private final StringWriter text = new StringWriter();

    @TempDir
    File emptyProc;

    @Test
    void samples_engineThatTimesItself_haveBothTimes() throws IOException {
        Samples samples = new Samples(3, true);
        samples.add(5000, 30, 20);
        samples.add(5040, 31, 21);

        log().samples("measure", samples);

        assertThat(text.toString()).contains("\"nanos\":[20,21],\"wallNanos\":[30,31]}");
    }

    @Test
    void samples_manyIterations_areChunksOfAThousand() throws IOException, AgentException {
        TimingLog log = log();
        Samples samples = new Samples(3000, false);
        for (int i = 0; i < 2500; i++) {
            samples.add(5000 + 10L * i, i, i);
        }

        log.samples("measure", samples);

        List<String> lines = text.toString().lines().toList();
        assertThat(lines).hasSize(3).noneMatch(line -> line.contains("full"));
        assertThat(nanos(lines.get(1))).hasSize(1000).startsWith(1000L);
        assertThat(WireFiles.object(lines.get(0))).containsEntry("startNanos", 4000L);
        assertThat(WireFiles.object(lines.get(2))).containsEntry("startNanos", 24_000L);
        assertThat(nanos(lines.get(2))).hasSize(500).endsWith(2499L);
    }

    @Test
    void samples_arrayThatWasFull_saysSoOnTheLastChunk() throws IOException {
        Samples samples = new Samples(1001, false);
        while (!samples.isFull()) {
            samples.add(0, 1, 1);
        }
        samples.markCut();

        log().samples("warmup", samples);

        List<String> lines = text.toString().lines().toList();
        assertThat(lines.get(0)).doesNotContain("full");
        assertThat(lines.get(1)).endsWith("\"nanos\":[1],\"full\":true}");
    }

    @Test
    void samples_phaseWithoutIterations_isNoLine() throws IOException {
        log().samples("warmup", new Samples(10, false));

        assertThat(text.toString()).isEmpty();
    }

    @Test
    void error_endlessMessage_isCut() throws IOException, AgentException {
        log().error(new AgentException(ErrorCode.INTERNAL, "x".repeat(100_000)));

        assertThat((String) WireFiles.object(text.toString()).get("message")).hasSize(2000);
    }

    @Test
    void lines_unknownFacts_areNull() throws IOException {
        log().memory(null, null);
        log().ok(0, 1, null);

        assertThat(text.toString().lines())
                .containsExactly(
                        "{\"t\":\"memory\",\"peakBytes\":null,\"baseBytes\":null,\"how\":\"VmHWM\"}",
                        "{\"t\":\"end\",\"status\":\"ok\",\"samples\":{\"warmup\":0,\"measure\":1},\"suspendedNanos\":null}");
    }

    @Test
    void header_platformWithoutProc_hasEmptyFacts() throws IOException {
        log().header(Platform.android(), "tflite 2.16.1", "{}");

        assertThat(text.toString())
                .contains("\"platform\":\"android\"")
                .endsWith(
                        "\"process\":{\"kind\":\"shell\",\"cpuset\":\"\",\"schedGroup\":\"\",\"cpusAllowed\":\"\",\"nice\":0}}\n");
    }

    @Test
    void commit_folderThatIsThere_leavesOneWholeFile(@TempDir Path folder) throws IOException {
        File file = folder.resolve("1.jsonl").toFile();
        try (LogFile log = new LogFile(file)) {
            log.writer().write("\u00e9\n");
            assertThat(file).doesNotExist();
            log.commit();
        }

        assertThat(folder).isDirectoryContaining("glob:**/1.jsonl").isDirectoryNotContaining("glob:**.part");
        assertThat(file).hasBinaryContent(new byte[] {(byte) 0xC3, (byte) 0xA9, '\n'});
    }

    private TimingLog log() {
        return new TimingLog(text, new Machine(emptyProc, emptyProc, clock, () -> Instant.EPOCH));
    }

    private static List<Object> nanos(String line) throws AgentException {
        return List.copyOf((List<?>) WireFiles.object(line).get("nanos"));
    }
}
