package io.github.benchfarm.model.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.model.tflite.TfliteFile;
import io.github.benchfarm.model.tflite.TfliteModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twins of the shape of the trained files, side by side with them. */
class SiblingTest {
    @TempDir
    private Path folder;

    static List<Sibling> siblings() {
        return Sibling.all();
    }

    /** Kinds, versions, options, shapes, types, kind and axis of quantization, and which operator feeds which. */
    @ParameterizedTest
    @MethodSource("siblings")
    void operators_ofTwin_equalThoseOfTheTrainedFile(Sibling sibling) throws IOException {
        List<OperatorList.Entry> twin = OperatorList.of(sibling.twin());
        List<OperatorList.Entry> trained = OperatorList.of(Files.readAllBytes(sibling.trained()));

        assertThat(trained).hasSizeGreaterThan(30);
        assertThat(twin).usingRecursiveFieldByFieldElementComparator().isEqualTo(trained);
    }

    @ParameterizedTest
    @MethodSource("siblings")
    void description_ofTwin_isTheTrainedFilesButForTheWeights(Sibling sibling) throws IOException {
        TfliteModel twin = TfliteFile.read(write(sibling));
        TfliteModel trained = TfliteFile.read(sibling.trained());

        assertThat(twin.operators()).isEqualTo(trained.operators());
        assertThat(twin.parameters()).isEqualTo(trained.parameters());
        assertThat(twin.weightBytes()).isEqualTo(trained.weightBytes());
        assertThat(twin.multiplyAdds()).isEqualTo(trained.multiplyAdds());
        assertThat(twin.precision()).isEqualTo(trained.precision());
        assertThat(twin.sha256()).isNotEqualTo(trained.sha256());
    }

    /** In TFLite on this computer, where XNNPACK looks at versions, types, scales and zero points before it takes a node. */
    @ParameterizedTest
    @MethodSource("siblings")
    void delegation_ofTwin_isTheTrainedFiles(Sibling sibling) throws IOException {
        try (TfliteRun twin = new TfliteRun(write(sibling));
                TfliteRun trained = new TfliteRun(sibling.trained())) {
            assertThat(trained.plan()).isNotEmpty().hasSizeLessThan(5);
            assertThat(twin.nodes()).isEqualTo(trained.nodes());
            assertThat(twin.plan()).isEqualTo(trained.plan());
        }
    }

    private Path write(Sibling sibling) throws IOException {
        return Files.write(folder.resolve(sibling.name() + ".tflite"), sibling.twin());
    }
}
