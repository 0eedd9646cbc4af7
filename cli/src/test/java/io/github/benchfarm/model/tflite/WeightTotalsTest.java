package io.github.benchfarm.model.tflite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightTotalsTest {
    private static final Optional<Quantization> NO_SCALE = Optional.empty();
    private static final Optional<Quantization> SCALE = Optional.of(new Quantization(1, 0.5f, 0, 0));

    @Test
    void of_weightsAndBiases_areCounted() {
        assertThat(WeightTotals.of(List.of(using(constant("INT8", 1, 100, SCALE), constant("INT32", 2, 10, SCALE)))))
                .isEqualTo(new WeightTotals(110, 140, "int8"));
    }

    @Test
    void of_shapesAndAxes_areNot() {
        assertThat(WeightTotals.of(
                        List.of(using(constant("FLOAT16", 1, 100, NO_SCALE), constant("INT32", 2, 4, NO_SCALE)))))
                .isEqualTo(new WeightTotals(100, 200, "fp16"));
    }

    @Test
    void of_sharedBuffer_countsOnce() {
        Graph.Tensor shared = constant("FLOAT32", 1, 100, NO_SCALE);

        assertThat(WeightTotals.of(List.of(using(shared, shared), using(shared))))
                .isEqualTo(new WeightTotals(100, 400, "fp32"));
    }

    @Test
    void of_unusedConstant_isNotCounted() {
        Graph unused = new Graph("", List.of(constant("FLOAT32", 1, 100, NO_SCALE)), List.of(), List.of(), List.of());

        assertThat(WeightTotals.of(List.of(unused))).isEqualTo(new WeightTotals(0, 0, "unknown"));
    }

    @Test
    void of_mixedPrecisions_mostBytesWin() {
        Graph.Tensor small = constant("FLOAT32", 1, 10, NO_SCALE);
        Graph.Tensor large = constant("UINT8", 2, 41, SCALE);

        assertThat(WeightTotals.of(List.of(using(small, large))).precision()).isEqualTo("uint8");
    }

    @Test
    void of_otherPrecision_isUnknown() {
        assertThat(WeightTotals.of(List.of(using(constant("INT4", 1, 100, SCALE))))
                        .precision())
                .isEqualTo("unknown");
    }

    private static Graph.Tensor constant(String type, long buffer, int elements, Optional<Quantization> quantization) {
        long bytes = elements * (type.endsWith("32") ? 4L : type.endsWith("16") ? 2L : 1L);
        return new Graph.Tensor(new TensorSummary("", type, List.of(elements), List.of(), quantization), buffer, bytes);
    }

    private static Graph using(Graph.Tensor... tensors) {
        List<Integer> all = IntStream.range(0, tensors.length).boxed().toList();
        return new Graph("", List.of(tensors), List.of(), List.of(), List.of(new Graph.Node("ANY", all, List.of())));
    }
}
