package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.agent.testing.FakeEngine;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    private static final String ABC_SHA256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String FILE = "{\"name\":\"b\",\"shape\":null,\"kind\":\"file\",\"low\":null,\"high\":null,"
            + "\"sha256\":\"" + ABC_SHA256 + "\"}";

    @TempDir
    File home;

    private final FakeEngine engine = new FakeEngine()
            .withInput(new TensorInfo("a", "INT8", new int[] {3}, 3, 0, 0))
            .withInput(new TensorInfo("b", "UINT8", new int[] {1, 3}, 3, 0, 0));

    @Test
    void fill_inputsThatTheJobDoesNotList_areSeededByTheirNumber() throws AgentException {
        fill("[]");

        byte[] expected = new byte[3];
        SplitMix64 random = new SplitMix64(-42 + 1);
        for (int i = 0; i < 3; i++) {
            expected[i] = (byte) (((random.next() >>> 32) * 255) >>> 32);
        }
        assertThat(bytes(1)).isEqualTo(expected).isNotEqualTo(bytes(0));
    }

    @Test
    void fill_file_hasItsBytes() throws Exception {
        place("abc");

        fill("[" + FILE + "]");

        assertThat(bytes(1)).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fill_fileThatIsNotThere_isRefused() {
        assertRefused("[" + FILE + "]", "is not on the device: place it first");
    }

    @Test
    void fill_fileOfAnotherLength_isRefused() throws IOException {
        place("abcd");

        assertRefused("[" + FILE + "]", "has 4 bytes, the tensor 3");
    }

    @Test
    void fill_fileOfAnotherHash_isRefused() throws IOException {
        place("abd");

        assertRefused("[" + FILE + "]", "is damaged, its sha256 is a52d159f");
    }

    @Test
    void fill_shapeOfTheTensor_isAccepted() throws Exception {
        place("abc");

        fill("[" + FILE.replace("\"shape\":null", "\"shape\":[1,3]") + "]");

        assertThat(bytes(1)).startsWith('a');
    }

    @Test
    void fill_otherShape_isRefused() {
        assertRefused("[" + FILE.replace("\"shape\":null", "\"shape\":[3]") + "]", "has another shape than the job");
    }

    @Test
    void fill_unknownName_isRefused() {
        assertRefused("[" + FILE.replace("\"b\"", "\"c\"") + "]", "no input 'c': it has a, b");
    }

    private void assertRefused(String inputs, String message) {
        assertThatThrownBy(() -> fill(inputs))
                .isInstanceOfSatisfying(
                        AgentException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT_UNSUPPORTED))
                .hasMessageContaining(message);
    }

    private void fill(String inputs) throws AgentException {
        Map<String, Object> job = WireFiles.object(WireFiles.text("job-latency.json"));
        job.put("inputs", (List<?>) JsonReader.read(inputs));
        new Inputs(new AgentHome(home), Job.of(job, Bench.JOB)).fill(engine);
    }

    private byte[] bytes(int input) {
        byte[] bytes = new byte[3];
        engine.input(input).duplicate().clear().get(bytes);
        return bytes;
    }

    private void place(String content) throws IOException {
        Path folder = Files.createDirectories(home.toPath().resolve("inputs"));
        Files.writeString(folder.resolve(ABC_SHA256 + ".bin"), content);
    }
}
