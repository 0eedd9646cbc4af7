package io.github.benchfarm.model.tflite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.testing.ModelBuilder;
import io.github.benchfarm.wire.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;

/** Legal FlatBuffers whose numbers point to things that are not there. */
class DamagedIndexTest {
    private static final BuiltinOptionsUnion NO_OPTIONS = new BuiltinOptionsUnion();

    @TempDir
    Path folder;

    private final ModelBuilder model = new ModelBuilder();
    private final int input = model.floats("x", 1, 4);

    @Test
    void read_otherSchemaVersion_isInvalid() {
        model.version(4);
        model.subgraph(new int[] {input}, input);

        assertInvalid("schema version is 4");
    }

    @Test
    void read_inputWithoutTensor_isInvalid() {
        model.subgraph(new int[] {99}, input);

        assertInvalid("subgraph 0 uses tensor 99, but there are only 1");
    }

    @Test
    void read_optionalInputOfSubgraph_isInvalid() {
        model.subgraph(new int[] {-1}, input);

        assertInvalid("subgraph 0 uses tensor -1");
    }

    @Test
    void read_operatorWithoutTensor_isInvalid() {
        model.operator(BuiltinOperator.ABS, NO_OPTIONS, new int[] {7}, input);
        model.subgraph(new int[] {input}, input);

        assertInvalid("operator 0 uses tensor 7");
    }

    @Test
    void read_operatorWithoutOutputTensor_isInvalid() {
        model.operator(BuiltinOperator.ABS, NO_OPTIONS, new int[] {-1}, -1);
        model.subgraph(new int[] {input}, input);

        assertInvalid("operator 0 uses tensor -1");
    }

    @Test
    void read_tensorWithoutBuffer_isInvalid() {
        model.buffer(input, 0xFFFFFFFFL);
        model.subgraph(new int[] {input}, input);

        assertInvalid("tensor 0 uses buffer 4294967295");
    }

    @Test
    void read_overflowingShapes_isInvalid() {
        int huge = model.floats("huge", Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
        model.operator(BuiltinOperator.CONV_2D, NO_OPTIONS, new int[] {input, input}, huge);
        model.subgraph(new int[] {input}, huge);

        assertInvalid("impossibly large");
    }

    private void assertInvalid(String reason) {
        assertThatThrownBy(() -> TfliteFile.read(write()))
                .isInstanceOf(FailureException.class)
                .hasMessageStartingWith("MODEL_INVALID: ")
                .hasMessageContaining(reason);
    }

    private Path write() throws IOException {
        return Files.write(folder.resolve("model.tflite"), model.build());
    }
}
