package io.github.benchfarm.device.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.wire.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentOutputTest {
    private static final String LOAD = "{\"t\":\"progress\",\"phase\":\"load\"}\n";
    private static final String MEASURE = "{\"t\":\"progress\",\"phase\":\"measure\"}\n";
    private static final int CHUNK = 1 << 16;
    private static final int MAX_CHUNKS = (8 << 20) / CHUNK;

    private final List<Progress> heard = new ArrayList<>();
    private final AgentOutput output = new AgentOutput(heard::add);

    @Test
    void phase_nothingPrinted_isStart() {
        assertThat(output.phase()).isEqualTo("start");
        assertThat(output.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 31, 1000})
    void stdout_inPiecesOfAnyLength_tellsTheProgress(int length) {
        byte[] bytes = bytes(LOAD + "W/linker: some warning\r\n" + MEASURE);

        for (int at = 0; at < bytes.length; at += length) {
            output.stdout(bytes, at, Math.min(length, bytes.length - at));
        }

        assertThat(heard).containsExactly(new Progress("load"), new Progress("measure"));
        assertThat(output.phase()).isEqualTo("measure");
    }

    @Test
    void stdout_lineWithoutEnd_isNotBelievedYet() {
        byte[] bytes = bytes(LOAD);

        output.stdout(bytes, 0, bytes.length - 1);

        assertThat(heard).isEmpty();
    }

    @Test
    void stdout_unknownPhase_isNoProgress() {
        byte[] bytes = bytes(LOAD + "{\"t\":\"progress\",\"phase\":\"<b>\"}\n");

        output.stdout(bytes, 0, bytes.length);

        assertThat(output.phase()).isEqualTo("load");
    }

    @Test
    void stderr_progressLine_isAComplaintOnly() {
        byte[] bytes = bytes("ab" + LOAD);

        output.stderr(bytes, 2, bytes.length - 2);

        assertThat(heard).isEmpty();
        assertThat(output.complaints()).isEqualTo(LOAD);
    }

    @Test
    void stderr_long_keepsItsEnd() {
        output.stderr(new byte[CHUNK], 0, CHUNK);
        output.stderr(bytes("the end"), 0, 7);

        assertThat(output.complaints()).hasSize(1 << 14).endsWith("the end");
    }

    @Test
    void bothStreams_moreThanEightMegabytes_endIt() {
        byte[] chunk = new byte[CHUNK];
        for (int i = 0; i < MAX_CHUNKS / 2; i++) {
            output.stdout(chunk, 0, CHUNK);
            output.stderr(chunk, 0, CHUNK);
        }

        assertThatThrownBy(() -> output.stdout(chunk, 0, 1)).isInstanceOf(AgentOutput.FloodedException.class);
        assertThatThrownBy(() -> output.stderr(chunk, 0, 1)).isInstanceOf(AgentOutput.FloodedException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
