package io.github.benchfarm.device.android.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps written by hand in the format of {@code dumpsys media.camera}. */
class CameraDumpTest {
    private static final String KEY = "      android.sensor.info.pixelArraySize (f0006): int32[2]";

    @Test
    void parse_twoCameras_areInThePhonesOrder() {
        assertThat(CameraDump.parse(List.of(KEY, "        [4032 3024 ]", KEY, "        [3264 2448 ]")))
                .containsExactly(4032 * 3024 / 1e6, 3264 * 2448 / 1e6);
    }

    /** Sensors that join pixels have a second size since Android 12; it is of the same camera. */
    @Test
    void parse_sizeAtMaximumResolution_isNoFurtherCamera() {
        List<String> dump = List.of(
                KEY,
                "        [4080 3060 ]",
                "      android.sensor.info.pixelArraySizeMaximumResolution (f0013): int32[2]",
                "        [8160 6120 ]");

        assertThat(CameraDump.parse(dump)).containsExactly(4080 * 3060 / 1e6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "        [4032",
                "        [-4032 -3024 ]",
                "        [0 0 ]",
                "        [999999999 999999999 ]",
                "        [\u0664\u0660\u0663\u0662 \u0663\u0660\u0662\u0664 ]",
                "        [\u001b[31m ]"
            })
    void parse_nonsense_isNoCamera(String size) {
        assertThat(CameraDump.parse(List.of(KEY, size))).isEmpty();
    }

    @Test
    void parse_cutOffAfterTheKey_isNoCamera() {
        assertThat(CameraDump.parse(List.of(KEY))).isEmpty();
    }
}
