package io.github.benchfarm.model.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;

/** Files that the schema's classes cannot make: data behind the FlatBuffer, and tables that are shared to be many. */
class HandMadeFilesTest {
    private static final int DATA_BYTES = 12;
    private static final int COPIES = 10_000;

    private final FlatBufferBuilder builder = new FlatBufferBuilder();

    @Test
    void read_dataBehindTheFlatBuffer_isCounted() {
        byte[] file = withExternalData(1_000, DATA_BYTES, 1_000 + DATA_BYTES);

        TfliteModel model = read(file);

        assertThat(model.parameters()).isEqualTo(3);
        assertThat(model.weightBytes()).isEqualTo(DATA_BYTES);
    }

    @Test
    void read_dataBehindTheFlatBufferCutOff_isMalformed() {
        byte[] file = withExternalData(1_000, DATA_BYTES, 1_000 + DATA_BYTES - 1);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("buffer 0");
    }

    @Test
    void read_dataAtImpossiblePlace_isMalformed() {
        byte[] file = withExternalData(Long.MAX_VALUE, Long.MAX_VALUE, 2_000);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("buffer 0");
    }

    @Test
    void read_sharedTables_endsEarly() {
        int tensor = tensor();
        int tensors = SubGraph.createTensorsVector(builder, copies(tensor));
        int subgraph = SubGraph.createSubGraph(builder, tensors, 0, 0, 0, 0);
        byte[] file = model(Model.createSubgraphsVector(builder, copies(subgraph)), buffer(0, 0), 100_000);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("more than");
    }

    private byte[] withExternalData(long offset, long size, int fileBytes) {
        int buffer = buffer(offset, size);
        int tensors = SubGraph.createTensorsVector(builder, new int[] {tensor()});
        int inputs = Operator.createInputsVector(builder, new int[] {0});
        Operator.startOperator(builder);
        Operator.addInputs(builder, inputs);
        int operators = SubGraph.createOperatorsVector(builder, new int[] {Operator.endOperator(builder)});
        int subgraph = SubGraph.createSubGraph(builder, tensors, 0, 0, operators, 0);
        return model(Model.createSubgraphsVector(builder, new int[] {subgraph}), buffer, fileBytes);
    }

    private byte[] model(int subgraphs, int buffer, int fileBytes) {
        int buffers = Model.createBuffersVector(builder, new int[] {buffer});
        OperatorCode.startOperatorCode(builder);
        int codes = Model.createOperatorCodesVector(builder, new int[] {OperatorCode.endOperatorCode(builder)});
        Model.finishModelBuffer(builder, Model.createModel(builder, 3, codes, subgraphs, 0, buffers, 0, 0, 0));
        byte[] bytes = builder.sizedByteArray();
        assertThat(bytes.length).isLessThan(fileBytes);
        return Arrays.copyOf(bytes, fileBytes);
    }

    private int tensor() {
        int shape = Tensor.createShapeVector(builder, new int[] {3});
        Tensor.startTensor(builder);
        Tensor.addShape(builder, shape);
        return Tensor.endTensor(builder);
    }

    private int buffer(long offset, long size) {
        builder.startTable(3);
        builder.addLong(Fields.BUFFER_OFFSET, offset, 0);
        builder.addLong(Fields.BUFFER_SIZE, size, 0);
        return builder.endTable();
    }

    private static int[] copies(int offset) {
        int[] copies = new int[COPIES];
        Arrays.fill(copies, offset);
        return copies;
    }

    private static TfliteModel read(byte[] file) {
        return ModelReader.read(new FlatFile(ByteBuffer.wrap(file)), "made.tflite", "");
    }
}
