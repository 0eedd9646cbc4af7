package io.github.benchfarm.model.tflite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.BrokenModels;
import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.testing.TinyModels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
    @TempDir
    Path folder;

    @Test
    void text_realModel_matchesGoldenFileInAnyLocale() throws IOException {
        TfliteModel model = TfliteFile.read(SharedData.model("mobilenet_v1_0.25_224_int8.tflite"));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Inspection.text(model)).isEqualTo(golden("inspection.txt"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void text_severalSubgraphs_eachIsNamed() {
        assertThat(Inspection.text(TfliteFile.read(TinyModels.twoSignatures(folder))))
                .contains("signatures     once, twice\n")
                .contains("\ninputs of subgraph 1 (subgraph1)\n  x  FLOAT32  [1,8,8,3]\n");
    }

    @Test
    void text_resizableAndPerChannel_areShown() {
        TensorSummary tensor = new TensorSummary(
                "x", "INT8", List.of(1, 4), List.of(-1, 4), Optional.of(new Quantization(4, 0.5f, 0, 1)));
        TfliteModel model = new TfliteModel(
                "m",
                1,
                "",
                "",
                List.of(new SubgraphSummary("", List.of(tensor), List.of())),
                List.of(),
                0,
                0,
                "",
                0,
                List.of());

        assertThat(Inspection.text(model))
                .contains("  x  INT8  [1,4] resizable [-1,4]  per channel: 4 along axis 1\n")
                .contains("outputs\n  none\n");
    }

    @Test
    void text_unmeasurableModel_saysWhy() {
        assertThat(Inspection.text(TfliteFile.read(BrokenModels.dynamicInput(folder))))
                .contains("problem        dynamic_input.tflite has no fixed size for input 'x'");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(InspectionTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
