package io.github.benchfarm.device.android.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.BrokenModels;
import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.testing.TinyModels;
import io.github.benchfarm.wire.TimingLog;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What TFLite 2.16.1 for Android refuses or cannot do, and how the shipped agent says so. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = ShippedAgent.WHY_HERE)
class ShippedRefusalsTest {
    private static final String TRAINED = "mobilenet_v1_0.25_224_int8.tflite";

    @TempDir
    private Path folder;

    @Test
    void load_corruptModel_isInvalid() {
        assertRefused(
                BrokenModels.truncated(folder, SharedData.model(TRAINED)), "MODEL_INVALID", "not a valid Flatbuffer");
        assertRefused(BrokenModels.empty(folder), "MODEL_INVALID", "empty");
    }

    @Test
    void load_unknownOperator_namesIt() {
        assertRefused(BrokenModels.unknownOperator(folder), "MODEL_INVALID", "9999");
        assertRefused(BrokenModels.unknownCustomOperator(folder), "MODEL_INVALID", "NoSuchOp");
    }

    @Test
    void run_failingOperator_namesIt() {
        assertRefused(BrokenModels.invokeFails(folder), "INVOKE_FAILED", "GATHER");
    }

    @ParameterizedTest
    @CsvSource({
        "gpu, DELEGATE_UNAVAILABLE, libGLESv3.so",
        "nnapi, DELEGATE_UNAVAILABLE, libneuralnetworks.so",
        "coreml, DELEGATE_UNAVAILABLE, coreml",
        "xnnpack:fp16=true, JOB_UNSUPPORTED, fp16",
        "gpu:backend=vulkan, JOB_UNSUPPORTED, opencl or opengl",
    })
    void load_whatIsNotThere_namesIt(String delegate, String code, String reason) {
        TimingLog log = new ShippedAgent(folder).run(SharedData.model(TRAINED), delegate);

        assertThat(log.end().code()).isEqualTo(code);
        assertThat(log.end().message()).contains(reason).doesNotContain("\n");
    }

    /** A model of texts, of which XNNPACK can take nothing. */
    @Test
    void load_strictWithoutDelegatedNode_isNotDelegated() {
        Path texts = BrokenModels.stringInput(folder);
        TimingLog log = new ShippedAgent(folder).run(texts, ShippedAgent.job(texts, "xnnpack", false, null));

        assertThat(log.init().applied()).isEqualTo("cpu");
        assertThat(log.init().delegated()).isZero();
        assertThat(log.end().code()).isEqualTo("NOT_DELEGATED");
    }

    /** A kernel for one node leaves the plan as long as it was. */
    @Test
    void load_strictWithOneNode_isDelegated() {
        Path conv = TinyModels.conv(folder);
        TimingLog log = new ShippedAgent(folder).run(conv, ShippedAgent.job(conv, "xnnpack", false, null));

        assertThat(log.init().delegated()).isEqualTo(1);
        assertThat(log.end().ok()).as("%s", log.end()).isTrue();
    }

    @Test
    void run_signature_runsItsOwnGraph() {
        ShippedAgent agent = new ShippedAgent(folder);
        Path model = TinyModels.twoSignatures(folder);
        TimingLog once = agent.run(model, ShippedAgent.job(model, "cpu", true, "once"));
        TimingLog twice = agent.run(model, ShippedAgent.job(model, "cpu", true, "twice"));

        assertThat(once.init().nodes()).isEqualTo(1);
        assertThat(twice.init().nodes()).isEqualTo(2);
        assertThat(twice.outputs().topK().get(0).score())
                .isEqualTo(2 * once.outputs().topK().get(0).score());
    }

    /** TFLite shows the plan of the first graph only. */
    @Test
    void load_strictSignatureOfAnotherGraph_isNotDelegated() {
        Path model = TinyModels.twoSignatures(folder);
        TimingLog log = new ShippedAgent(folder).run(model, ShippedAgent.job(model, "xnnpack", false, "twice"));

        assertThat(log.init().applied()).isEqualTo("unverified");
        assertThat(log.end().code()).isEqualTo("NOT_DELEGATED");
    }

    @Test
    void load_unknownSignature_namesTheKnownOnes() {
        Path model = TinyModels.twoSignatures(folder);
        TimingLog log = new ShippedAgent(folder).run(model, ShippedAgent.job(model, "xnnpack", true, "thrice"));

        assertThat(log.end().code()).isEqualTo("SIGNATURE_UNKNOWN");
        assertThat(log.end().message()).contains("'thrice'", "'once'", "'twice'");
    }

    private void assertRefused(Path model, String code, String reason) {
        TimingLog log = new ShippedAgent(folder).run(model, "xnnpack");

        assertThat(log.end().code()).isEqualTo(code);
        assertThat(log.end().message()).contains(reason);
    }
}
