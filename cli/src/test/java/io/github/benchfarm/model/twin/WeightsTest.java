package io.github.benchfarm.model.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.QuantizationParameters;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

/** The constants of the twins as they stand in the files. */
class WeightsTest {
    private static final Set<Integer> WITH_WEIGHTS =
            Set.of(BuiltinOperator.CONV_2D, BuiltinOperator.DEPTHWISE_CONV_2D, BuiltinOperator.FULLY_CONNECTED);

    /** An operator with weights. */
    private record Layer(Tensor input, Tensor weights, Tensor bias, Tensor output, ByteBuffer data) {}

    static List<Twin> quantized() {
        return Twins.all().stream().filter(twin -> twin.id().endsWith("int8")).toList();
    }

    static List<Twin> all() {
        return Twins.all();
    }

    /** Runs of zeros, or a channel that occurs twice, would let a clever delegate do less than it does with trained weights. */
    @ParameterizedTest
    @MethodSource("all")
    void weights_ofTwin_areDenseAndChannelsDiffer(Twin twin) {
        for (Layer layer : layers(twin)) {
            int channels = layer.bias().shape(0);
            Set<ByteBuffer> seen = new HashSet<>();
            for (int channel = 0; channel < channels; channel++) {
                seen.add(channel(layer, channel));
            }

            assertThat(seen).as(layer.weights().name()).hasSize(channels);
            assertThat(longestRunOfZeros(layer)).as(layer.weights().name()).isLessThan(6);
        }
    }

    /** What XNNPACK demands: the factor from sums to outputs is in [2^-32, 256), and each scale a normal number. */
    @ParameterizedTest
    @MethodSource("quantized")
    void scales_ofTwin_areWithinWhatDelegatesTake(Twin twin) {
        for (Layer layer : layers(twin)) {
            QuantizationParameters weights = layer.weights().quantization();
            float input = layer.input().quantization().scale(0);
            float output = layer.output().quantization().scale(0);
            for (int i = 0; i < weights.scaleLength(); i++) {
                assertThat(weights.scale(i)).isGreaterThan(Float.MIN_NORMAL);
                assertThat(input * weights.scale(i) / output).isBetween(0x1p-20f, 1f);
                assertThat(layer.bias().quantization().scale(i)).isEqualTo(input * weights.scale(i));
            }
        }
    }

    /** As far from an overflow of 32 bits as trained files are. */
    @ParameterizedTest
    @MethodSource("quantized")
    void biases_ofTwin_areNotHuge(Twin twin) {
        Model model = model(twin);
        for (Layer layer : layers(twin)) {
            ByteBuffer biases = data(model, layer.bias());
            while (biases.hasRemaining()) {
                assertThat(Math.abs((long) biases.getInt()))
                        .as(layer.bias().name())
                        .isLessThan(1 << 24);
            }
        }
    }

    /** The weights of an output channel, which lie together or, of a depthwise convolution, one in each row. */
    private static ByteBuffer channel(Layer layer, int channel) {
        int channels = layer.bias().shape(0);
        int bytes = layer.weights().type() == TensorType.FLOAT32 ? Float.BYTES : 1;
        int size = layer.data().limit() / channels;
        if (layer.weights().shape(0) == channels) {
            return layer.data().slice(channel * size, size);
        }
        ByteBuffer gathered = ByteBuffer.allocate(size);
        for (int row = 0; row < size / bytes; row++) {
            gathered.put(layer.data().slice((row * channels + channel) * bytes, bytes));
        }
        return gathered.flip();
    }

    private static int longestRunOfZeros(Layer layer) {
        ByteBuffer data = layer.data().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        boolean floats = layer.weights().type() == TensorType.FLOAT32;
        byte zero = (byte) (floats ? 0 : layer.weights().quantization().zeroPoint(0));
        int longest = 0;
        int run = 0;
        while (data.hasRemaining()) {
            boolean isZero = floats ? data.getFloat() == 0 : data.get() == zero;
            run = isZero ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static List<Layer> layers(Twin twin) {
        Model model = model(twin);
        SubGraph graph = model.subgraphs(0);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < graph.operatorsLength(); i++) {
            Operator operator = graph.operators(i);
            if (WITH_WEIGHTS.contains(
                    model.operatorCodes((int) operator.opcodeIndex()).builtinCode())) {
                Tensor weights = graph.tensors(operator.inputs(1));
                layers.add(new Layer(
                        graph.tensors(operator.inputs(0)),
                        weights,
                        graph.tensors(operator.inputs(2)),
                        graph.tensors(operator.outputs(0)),
                        data(model, weights)));
            }
        }
        return layers;
    }

    private static Model model(Twin twin) {
        return Model.getRootAsModel(ByteBuffer.wrap(twin.bytes()).order(ByteOrder.LITTLE_ENDIAN));
    }

    private static ByteBuffer data(Model model, Tensor tensor) {
        return model.buffers((int) tensor.buffer()).dataAsByteBuffer().slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
