package io.github.benchfarm.device.android.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.wire.TimingLog;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TFLite 2.16.1 for Android behind the dex of this build, with trained models. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = ShippedAgent.WHY_HERE)
class ShippedEngineTest {
    private static final String FLOAT = "mobilenet_v1_0.25_224_fp32.tflite";
    private static final String QUANTIZED = "mobilenet_v1_0.25_224_int8.tflite";
    private static final Pattern SAMPLES =
            Pattern.compile("\"phase\":\"measure\".*\"nanos\":\\[([0-9,]+)],\"wallNanos\":\\[([0-9,]+)]");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        // model, nodes, plan with XNNPACK, nodes that XNNPACK takes, its kernels
        FLOAT + ", 31, 3, 30, 2",
        QUANTIZED + ", 31, 4, 29, 2",
        "efficientnet_lite0_flowers_fp32.tflite, 63, 1, 63, 1",
        "efficientnet_lite0_flowers_int8.tflite, 65, 4, 62, 1",
    })
    void load_xnnpack_countsNodesAndKernels(String model, int nodes, int plan, int delegated, int partitions) {
        TimingLog log = new ShippedAgent(folder).run(SharedData.model(model), "xnnpack");

        assertThat(log.end().ok()).as("%s", log.end()).isTrue();
        assertThat(log.init().applied()).isEqualTo("xnnpack");
        assertThat(counts(log)).containsExactly(nodes, plan, delegated, partitions);
    }

    @Test
    void load_cpu_delegatesNothing() {
        TimingLog log = new ShippedAgent(folder).run(SharedData.model(QUANTIZED), "cpu");

        assertThat(log.init().applied()).isEqualTo("cpu");
        assertThat(counts(log)).containsExactly(31, 31, 0, 0);
    }

    /**
     * Two releases of TFLite on one processor: XNNPACK computes in integers exactly, and adds floats in another order. The
     * plain kernels for integers round otherwise on Android (gemmlowp), which was seen to move a score by up to 11 steps of
     * 1/256 in deeper models.
     */
    @ParameterizedTest
    @CsvSource({
        QUANTIZED + ", xnnpack, 0",
        QUANTIZED + ", cpu, 0.0625",
        FLOAT + ", xnnpack, 0.00001",
        FLOAT + ", cpu, 0.00001"
    })
    void run_trainedModel_computesWhatTheHostComputes(String model, String delegate, double tolerance) {
        ShippedAgent agents = new ShippedAgent(folder);
        List<TimingLog.Score> ours =
                agents.run(SharedData.model(model), delegate).outputs().topK();
        List<TimingLog.Score> theirs =
                agents.runOnHost(SharedData.model(model), delegate).outputs().topK();

        assertThat(classes(ours)).isEqualTo(classes(theirs));
        for (int i = 0; i < ours.size(); i++) {
            assertThat(ours.get(i).score()).isCloseTo(theirs.get(i).score(), within(tolerance));
        }
    }

    @Test
    void run_int8WithXnnpack_hasTheHostsBytes() {
        ShippedAgent agents = new ShippedAgent(folder);
        TimingLog ours = agents.run(SharedData.model(QUANTIZED), "xnnpack");
        TimingLog theirs = agents.runOnHost(SharedData.model(QUANTIZED), "xnnpack");

        assertThat(ours.outputs().sha256()).isEqualTo(theirs.outputs().sha256());
    }

    @Test
    void run_anyModel_saysWhatMeasured() {
        ShippedAgent agent = new ShippedAgent(folder);
        TimingLog log = agent.run(SharedData.model(QUANTIZED), "xnnpack");

        assertThat(log.header().platform()).isEqualTo("android");
        assertThat(log.header().runtime()).isEqualTo("tflite 2.16.1");
        assertThat(log.header().process().kind()).isEqualTo("shell");
        assertThat(log.measure().nanos()).hasSize(5).doesNotContain(0);
    }

    @Test
    void run_anyModel_logsTheCopiesBesideTheInference() {
        ShippedAgent agent = new ShippedAgent(folder);
        agent.run(SharedData.model(QUANTIZED), "xnnpack");

        Matcher samples = SAMPLES.matcher(agent.text());
        assertThat(samples.find()).as(agent.text()).isTrue();
        long[] nanos = numbers(samples.group(1));
        long[] wallNanos = numbers(samples.group(2));
        assertThat(nanos).hasSameSizeAs(wallNanos).hasSize(5);
        for (int i = 0; i < nanos.length; i++) {
            assertThat(wallNanos[i]).isGreaterThan(nanos[i]);
        }
    }

    private static List<Integer> counts(TimingLog log) {
        TimingLog.Init init = log.init();
        return Arrays.asList(init.nodes(), init.planAfter(), init.delegated(), init.partitions());
    }

    private static List<Integer> classes(List<TimingLog.Score> scores) {
        return scores.stream().map(TimingLog.Score::index).toList();
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
    }
}
