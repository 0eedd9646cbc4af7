package io.github.benchfarm.device.host;

import static io.github.benchfarm.device.host.HostEngines.cpu;
import static io.github.benchfarm.device.host.HostEngines.loaded;
import static io.github.benchfarm.device.host.HostEngines.residentKilobytes;
import static io.github.benchfarm.device.host.HostEngines.threadsOfOurs;
import static io.github.benchfarm.device.host.HostEngines.xnnpack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.EngineOptions;
import io.github.benchfarm.agent.TensorInfo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine itself, in this JVM, with the real models. */
class HostEngineTest {
    private static final String FP32 = "mobilenet_v1_0.25_224_fp32.tflite";
    private static final String INT8 = "mobilenet_v1_0.25_224_int8.tflite";

    @Test
    void runtime_beforeLoad_namesTflite() throws AgentException {
        try (HostEngine engine = HostEngine.create()) {
            assertThat(engine.runtime()).matches("tflite 2\\.[0-9]+\\.[0-9]+");
        }
    }

    @Test
    void tensors_uint8Model_haveNameTypeShapeAndQuantization() throws AgentException {
        try (HostEngine engine = loaded(INT8, xnnpack(1))) {
            TensorInfo input = engine.inputs().get(0);
            TensorInfo output = engine.outputs().get(0);

            assertThat(engine.inputs()).hasSize(1);
            assertThat(input.name()).isEqualTo("input");
            assertThat(input.type()).isEqualTo("UINT8");
            assertThat(input.shape()).containsExactly(1, 224, 224, 3);
            assertThat(input.bytes()).isEqualTo(224 * 224 * 3);
            assertThat(input.scale()).isCloseTo(1 / 128.0, within(1e-4));
            assertThat(input.zeroPoint()).isEqualTo(128);
            assertThat(output.shape()).containsExactly(1, 1001);
            assertThat(engine.output(0).capacity()).isEqualTo(1001);
        }
    }

    @Test
    void buffers_ofEngine_areTheTensorsOwnLittleEndianMemory() throws AgentException {
        try (HostEngine engine = loaded(FP32, cpu(1))) {
            engine.input(0).putFloat(0, 0.25f);

            ByteBuffer again = engine.input(0);
            assertThat(again.isDirect()).isTrue();
            assertThat(again.order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
            assertThat(again.getFloat(0)).isEqualTo(0.25f);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mobilenet_v1_0.25_224_fp32.tflite",
        "mobilenet_v2_1.0_224_fp32.tflite",
        "efficientnet_lite0_flowers_fp32.tflite"
    })
    void invoke_float32_delegateAgreesWithPlainKernels(String model) throws AgentException {
        float[] plain = floats(model, cpu(1));
        float[] delegated = floats(model, xnnpack(2));

        assertThat(delegated).containsExactly(plain, within(1e-3f));
        assertThat(plain[0]).as("the output is no constant").isNotEqualTo(plain[plain.length - 1]);
    }

    @ParameterizedTest
    @CsvSource({
        "mobilenet_v1_0.25_224_int8.tflite",
        "mobilenet_v2_1.0_224_int8.tflite",
        "efficientnet_lite0_flowers_int8.tflite"
    })
    void invoke_quantized_delegateAgreesWithPlainKernels(String model) throws AgentException {
        byte[] plain = bytes(model, cpu(1));
        byte[] delegated = bytes(model, xnnpack(2));

        assertThat(best(delegated)).isEqualTo(best(plain));
        assertThat(delegated).hasSameSizeAs(plain);
        for (int i = 0; i < plain.length; i++) {
            assertThat((double) (delegated[i] & 0xff)).isCloseTo(plain[i] & 0xff, within(8.0));
        }
    }

    @Test
    void invoke_repeated_givesTheSameOutput() throws AgentException {
        assertThat(bytes(FP32, xnnpack(2))).isEqualTo(bytes(FP32, xnnpack(2)));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
    void load_threads_areStartedByTheRuntime() throws AgentException, IOException {
        long before = threadsOfOurs();
        try (HostEngine engine = loaded(FP32, xnnpack(4))) {
            engine.invoke();
            assertThat(threadsOfOurs() - before).isEqualTo(3);
        }
    }

    @Test
    void invoke_hotPath_allocatesNothingOnTheHeap() throws AgentException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        try (HostEngine engine = loaded(INT8, xnnpack(1))) {
            for (int i = 0; i < 10; i++) {
                engine.invoke();
            }
            long before = threads.getThreadAllocatedBytes(self);
            for (int i = 0; i < 200; i++) {
                engine.invoke();
            }
            assertThat(threads.getThreadAllocatedBytes(self) - before).isZero();
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
    void close_manyEngines_freesTheirMemory() throws AgentException, IOException {
        String model = "mobilenet_v2_1.0_224_fp32.tflite";
        for (int i = 0; i < 5; i++) {
            loaded(model, xnnpack(1)).close();
        }
        long before = residentKilobytes();
        for (int i = 0; i < 40; i++) {
            loaded(model, xnnpack(1)).close();
        }
        assertThat(residentKilobytes() - before)
                .as("growth; one engine holds over 20 MB")
                .isLessThan(100_000);
    }

    @Test
    void close_twice_doesNothing() throws AgentException {
        HostEngine engine = loaded(FP32, xnnpack(1));
        engine.close();
        engine.close();

        assertThatThrownBy(engine::invoke).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] bytes(String model, EngineOptions options) throws AgentException {
        try (HostEngine engine = loaded(model, options)) {
            fill(engine.input(0), engine.inputs().get(0).type());
            engine.invoke();
            byte[] output = new byte[engine.output(0).remaining()];
            engine.output(0).get(output);
            return output;
        }
    }

    private static float[] floats(String model, EngineOptions options) throws AgentException {
        byte[] bytes = bytes(model, options);
        float[] floats = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return floats;
    }

    private static void fill(ByteBuffer input, String type) {
        SplittableRandom random = new SplittableRandom(7);
        if (type.equals("FLOAT32")) {
            while (input.hasRemaining()) {
                input.putFloat((float) random.nextDouble(-0.5, 0.5));
            }
        }
        while (input.hasRemaining()) {
            input.put((byte) random.nextInt(255));
        }
    }

    private static int best(byte[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = (scores[i] & 0xff) > (scores[best] & 0xff) ? i : best;
        }
        return best;
    }
}
