package io.github.benchfarm.device.android.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.agent.AgentVersion;
import io.github.benchfarm.wire.Json;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The process that is started on a phone. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = ShippedAgent.WHY_HERE)
class ShippedMainTest {
    @TempDir
    private Path folder;

    @Test
    void probe_thisComputer_saysWhatThereIs() {
        ShippedAgent.Exit exit = new ShippedAgent(folder).start(List.of("--probe"));

        assertThat(exit.code()).as(exit.err()).isZero();
        JsonNode probe = Json.tree(exit.out());
        assertThat(probe.get("t").asText()).isEqualTo("probe");
        assertThat(probe.get("agent").asText()).isEqualTo(AgentVersion.VERSION);
        assertThat(probe.get("runtime").asText()).isEqualTo("tflite 2.16.1");
        assertThat(probe.get("abi").asText()).isEqualTo("x86_64");
        assertThat(probe.get("pageBytes").asInt()).isEqualTo(4096);
        assertThat(probe.get("missing").get("gpu").asText()).contains("libGLESv3.so");
        assertThat(probe.get("missing").get("nnapi").asText()).contains("libneuralnetworks.so");
        assertThat(probe.get("problem").isNull()).isTrue();
    }

    @Test
    void main_otherVersion_isRefusedInOneLine() {
        ShippedAgent.Exit exit = new ShippedAgent(folder).start(List.of("9.9.9", folder.toString(), ShippedAgent.JOB));

        assertThat(exit.code()).isEqualTo(5);
        assertThat(exit.err())
                .contains("agent: this is agent " + AgentVersion.VERSION, "9.9.9")
                .hasLineCount(1);
        assertThat(exit.out()).isEmpty();
    }

    @Test
    void main_noJob_cannotWriteALog() {
        ShippedAgent.Exit exit =
                new ShippedAgent(folder).start(List.of(AgentVersion.VERSION, folder.toString(), ShippedAgent.JOB));

        assertThat(exit.code()).isEqualTo(3);
        assertThat(exit.err()).startsWith("agent: ").hasLineCount(1);
    }
}
