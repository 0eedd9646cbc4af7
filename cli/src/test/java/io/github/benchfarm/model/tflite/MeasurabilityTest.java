package io.github.benchfarm.model.tflite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.BrokenModels;
import io.github.benchfarm.testing.ModelBuilder;
import io.github.benchfarm.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;

class MeasurabilityTest {
    @TempDir
    Path folder;

    @Test
    void problem_fixedInputs_none() {
        assertThat(Measurability.problem(TfliteFile.read(TinyModels.conv(folder))))
                .isEmpty();
        assertThat(Measurability.problem(TfliteFile.read(BrokenModels.crashes(folder))))
                .isEmpty();
        assertThat(Measurability.problem(TfliteFile.read(BrokenModels.invokeFails(folder))))
                .isEmpty();
    }

    @Test
    void problem_resizableInputWithFixedShape_none() throws IOException {
        ModelBuilder model = new ModelBuilder();
        int input = model.floats("x", 1, 4);
        model.signature(input, -1, 4);
        model.operator(BuiltinOperator.ABS, new BuiltinOptionsUnion(), new int[] {input}, input);
        model.subgraph(new int[] {input}, input);

        assertThat(Measurability.problem(read(model))).isEmpty();
    }

    @Test
    void problem_inputWithoutSize_namesInputAndShape() {
        assertProblem(BrokenModels.dynamicInput(folder), "'x', its shape is [-1,8,8,3]");
        assertProblem(BrokenModels.zeroSizedInput(folder), "'x', its shape is [1,0,0,3]");
    }

    @Test
    void problem_textInput_isNamed() {
        assertProblem(BrokenModels.stringInput(folder), "takes text as input 'x'");
    }

    @Test
    void problem_nothingToRun_isNamed() throws IOException {
        ModelBuilder noInputs = new ModelBuilder();
        noInputs.subgraph(new int[0], noInputs.floats("y", 1));
        ModelBuilder noOutputs = new ModelBuilder();
        noOutputs.subgraph(new int[] {noOutputs.floats("x", 1)});

        assertThat(reason(read(new ModelBuilder()))).contains("no subgraph");
        assertThat(reason(read(noInputs))).contains("no inputs");
        assertThat(reason(read(noOutputs))).contains("no outputs");
    }

    private void assertProblem(Path path, String reason) {
        assertThat(reason(TfliteFile.read(path)))
                .startsWith(path.getFileName().toString())
                .contains(reason);
    }

    private static String reason(TfliteModel model) {
        return Measurability.problem(model)
                .filter(problem -> problem.code().equals("MODEL_UNSUPPORTED"))
                .orElseThrow()
                .reason();
    }

    private TfliteModel read(ModelBuilder model) throws IOException {
        return TfliteFile.read(Files.write(folder.resolve("model.tflite"), model.build()));
    }
}
