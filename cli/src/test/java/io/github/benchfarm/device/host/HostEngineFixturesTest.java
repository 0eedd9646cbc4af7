package io.github.benchfarm.device.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.EngineOptions;
import io.github.benchfarm.agent.ErrorCode;
import io.github.benchfarm.testing.BrokenModels;
import io.github.benchfarm.testing.TinyModels;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine with small models made for one purpose each. */
class HostEngineFixturesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xnnpack", "cpu"})
    void invoke_signature_runsItsOwnGraph(String delegate) throws AgentException {
        assertThat(sum(delegate, null)).as("the primary subgraph is the first").isEqualTo(2);
        assertThat(sum(delegate, "once")).isEqualTo(2);
        assertThat(sum(delegate, "twice")).isEqualTo(4);
    }

    @Test
    void inputs_signature_haveItsNames() throws AgentException {
        try (HostEngine engine = HostEngine.create()) {
            engine.load(TinyModels.twoSignatures(folder).toString(), options("cpu", "twice"));

            assertThat(engine.inputs()).hasSize(1);
            assertThat(engine.inputs().get(0).name()).isEqualTo("x");
            assertThat(engine.inputs().get(0).shape()).containsExactly(1, 8, 8, 3);
            assertThat(engine.outputs()).hasSize(1);
        }
    }

    @Test
    void load_signatures_countTheNodesOfTheirOwnGraph() throws AgentException {
        Path model = TinyModels.twoSignatures(folder);
        try (HostEngine once = HostEngine.create();
                HostEngine twice = HostEngine.create()) {
            assertThat(once.load(model.toString(), options("xnnpack", "once")).nodes())
                    .isEqualTo(1);
            assertThat(twice.load(model.toString(), options("xnnpack", "twice")).nodes())
                    .isEqualTo(2);
        }
    }

    @Test
    void load_unknownSignature_namesTheKnownOnes() {
        Path model = TinyModels.twoSignatures(folder);

        assertThatThrownBy(() -> load(model, options("xnnpack", "thrice")))
                .satisfies(e -> assertThat(((AgentException) e).code()).isEqualTo(ErrorCode.SIGNATURE_UNKNOWN))
                .hasMessageContainingAll("'thrice'", "'once'", "'twice'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xnnpack", "cpu"})
    void invoke_failingModel_throwsInvokeFailed(String delegate) throws AgentException {
        try (HostEngine engine = HostEngine.create()) {
            engine.load(BrokenModels.invokeFails(folder).toString(), options(delegate, null));

            assertThatThrownBy(engine::invoke)
                    .satisfies(e -> assertThat(((AgentException) e).code()).isEqualTo(ErrorCode.INVOKE_FAILED));
        }
    }

    @Test
    void load_unusableFile_isInvalid() {
        assertInvalid(BrokenModels.empty(folder));
        assertInvalid(BrokenModels.text(folder));
        assertInvalid(BrokenModels.truncated(folder));
        assertInvalid(BrokenModels.unknownOperator(folder));
        assertInvalid(BrokenModels.unknownCustomOperator(folder));
        assertInvalid(folder.resolve("no-such-file.tflite"));
    }

    @Test
    void load_afterAFailure_worksInAnotherEngine() throws AgentException {
        assertInvalid(BrokenModels.text(folder));

        load(TinyModels.conv(folder), options("xnnpack", null));
        load(TinyModels.int8(folder), options("xnnpack", null));
    }

    /** The first output for an input of ones. */
    private float sum(String delegate, String signature) throws AgentException {
        try (HostEngine engine = HostEngine.create()) {
            engine.load(TinyModels.twoSignatures(folder).toString(), options(delegate, signature));
            engine.input(0).putFloat(0, 1);
            engine.invoke();
            return engine.output(0).getFloat(0);
        }
    }

    private static void assertInvalid(Path model) {
        assertThatThrownBy(() -> load(model, options("xnnpack", null)))
                .as("%s", model.getFileName())
                .isInstanceOfSatisfying(
                        AgentException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_INVALID));
    }

    private static void load(Path model, EngineOptions options) throws AgentException {
        try (HostEngine engine = HostEngine.create()) {
            engine.load(model.toString(), options);
        }
    }

    private static EngineOptions options(String delegate, String signature) {
        return new EngineOptions(delegate, delegate.equals("cpu") ? Map.of() : Map.of("fp16", "false"), 1, signature);
    }
}
