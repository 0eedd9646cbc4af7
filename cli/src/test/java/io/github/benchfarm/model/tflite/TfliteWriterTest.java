package io.github.benchfarm.model.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;

/** Written files, read back by the reader and by the schema's own classes. */
class TfliteWriterTest {
    private static final List<Integer> IMAGE = List.of(1, 8, 8, 4);

    @Test
    void finish_smallNetwork_isDescribedByTheReader() {
        TfliteModel model = TfliteFile.parse(ByteBuffer.wrap(file()), "x.tflite", "", "x.tflite");
        SubgraphSummary graph = model.subgraphs().get(0);

        assertThat(model.description()).isEqualTo("of a test");
        assertThat(graph.inputs()).extracting(TensorSummary::name).containsExactly("in");
        assertThat(graph.inputs().get(0).quantization()).contains(new Quantization(1, 0.5f, -3, 0));
        assertThat(graph.outputs()).extracting(TensorSummary::name).containsExactly("row", "image");
        assertThat(graph.outputs().get(0).shape()).containsExactly(1, 256);
        assertThat(model.operators()).extracting(OperatorSummary::name).containsExactly("CONV_2D", "RESHAPE");
        assertThat(model.parameters()).isEqualTo(4 * 4 + 4);
        assertThat(model.precision()).isEqualTo("int8");
        assertThat(Measurability.problem(model)).isEmpty();
    }

    @Test
    void finish_twice_sameBytes() {
        assertThat(file()).isEqualTo(file());
    }

    @Test
    void data_ofConstants_alignedAndUnchanged() {
        Model model = model();
        SubGraph graph = model.subgraphs(0);

        assertThat(new String(file(), 4, 4, StandardCharsets.US_ASCII)).isEqualTo("TFL3");
        assertThat(model.buffers(0).dataAsByteBuffer()).isNull();
        assertThat(model.buffersLength()).isEqualTo(4);
        for (int i = 1; i < model.buffersLength(); i++) {
            assertThat(model.buffers(i).dataAsByteBuffer().position() % 16)
                    .as("buffer " + i)
                    .isZero();
        }
        ByteBuffer weights = model.buffers((int) graph.tensors(1).buffer()).dataAsByteBuffer();
        assertThat(weights.remaining()).isEqualTo(16);
        assertThat(weights.get()).isEqualTo((byte) -100);
        assertThat(weights.get()).isEqualTo((byte) -99);
    }

    @Test
    void quantization_perChannel_writtenWhole() {
        Tensor weights = model().subgraphs(0).tensors(1);

        assertThat(weights.quantization().scaleLength()).isEqualTo(4);
        assertThat(weights.quantization().scale(3)).isEqualTo(0.75f);
        assertThat(weights.quantization().zeroPointLength()).isEqualTo(4);
        assertThat(weights.quantization().quantizedDimension()).isEqualTo(2);
    }

    @Test
    void codes_sameOperatorInTwoVersions_areTwo() {
        TfliteWriter file = new TfliteWriter("");
        NewTensor image = NewTensor.plain("x", ElementType.FLOAT32, IMAGE);
        int in = file.tensor(image);
        int middle = file.tensor(image);
        int out = file.tensor(image);
        file.operator(NewOperator.add(), 1, List.of(in, in), middle);
        file.operator(NewOperator.add(), 2, List.of(middle, in), out);
        Model model = read(file.finish(List.of(in), List.of(out)));

        assertThat(model.operatorCodesLength()).isEqualTo(2);
        assertThat(model.operatorCodes(1).version()).isEqualTo(2);
        assertThat(model.subgraphs(0).operators(1).opcodeIndex()).isEqualTo(1);
    }

    @Test
    void operator_withoutOptions_hasNone() {
        Model model = model();
        OperatorCode code = model.operatorCodes(0);

        assertThat(code.version()).isEqualTo(3);
        assertThat(code.builtinCode()).isEqualTo(3);
        assertThat(code.deprecatedBuiltinCode()).isEqualTo((byte) 3);
        assertThat(model.subgraphs(0).operators(1).builtinOptionsType()).isEqualTo(BuiltinOptions.NONE);
    }

    @Test
    void values_impossible_refused() {
        NewTensor tensor = NewTensor.plain("x", ElementType.INT32, List.of(2));

        assertThatThrownBy(() -> new NewConstant(tensor, ByteBuffer.allocate(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x needs 8 bytes, not 7");
        assertThatThrownBy(() -> NewTensor.plain("x", ElementType.INT32, List.of(2, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[2, 0]");
        assertThatThrownBy(() -> Scales.perTensor(1e-40f, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scales.perTensor(Float.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scales.perTensor(Float.POSITIVE_INFINITY, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scales.perChannel(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] file() {
        TfliteWriter file = new TfliteWriter("of a test");
        int in = file.tensor(new NewTensor("in", ElementType.INT8, IMAGE, Scales.perTensor(0.5f, -3)));
        int weights = file.constant(weights());
        NewTensor bias = new NewTensor(
                "bias", ElementType.INT32, List.of(4), Scales.perChannel(Collections.nCopies(4, 0.25f), 0));
        int biases = file.constant(new NewConstant(bias, NewConstant.room(bias)));
        int image = file.tensor(new NewTensor("image", ElementType.INT8, IMAGE, Scales.perTensor(0.5f, 0)));
        file.operator(NewOperator.convolution(1, Activation.RELU6), 3, List.of(in, weights, biases), image);
        int shape = file.constant(NewConstant.ints("shape", List.of(1, 256)));
        int row = file.tensor(new NewTensor("row", ElementType.INT8, List.of(1, 256), Scales.perTensor(0.5f, 0)));
        file.operator(NewOperator.reshape(), 1, List.of(image, shape), row);
        return file.finish(List.of(in), List.of(row, image));
    }

    private static NewConstant weights() {
        Scales scales = Scales.perChannel(List.of(0.5f, 0.5f, 0.5f, 0.75f), 2);
        NewTensor tensor = new NewTensor("weights", ElementType.INT8, List.of(4, 1, 1, 4), scales);
        ByteBuffer data = NewConstant.room(tensor);
        for (int i = 0; i < 16; i++) {
            data.put((byte) (i - 100));
        }
        return new NewConstant(tensor, data.flip());
    }

    private static Model model() {
        return read(file());
    }

    private static Model read(byte[] bytes) {
        return Model.getRootAsModel(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    }
}
