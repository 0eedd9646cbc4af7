package io.github.benchfarm.device.android.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Gpu;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines written by hand in the formats of several makers' drivers. */
class GpuDumpTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GLES: Qualcomm, Adreno (TM) 650, OpenGL ES 3.2 V@0615.0 (GIT@2cfa1d6, I1c5ad1d2c5, 1638956781)"
                        + "|Adreno (TM) 650|V@0615.0",
                "GLES: ARM, Mali-G72, OpenGL ES 3.2 v1.r19p0-01rel0.0123456789|Mali-G72|v1.r19p0-01rel0.0123456789",
                "   GLES: ARM, Mali-G76, OpenGL ES 3.2 v1.r32p1-01eac0|Mali-G76|v1.r32p1-01eac0",
                "GLES: Imagination Technologies, PowerVR Rogue GE8320, OpenGL ES 3.2 build 1.11@5425693"
                        + "|PowerVR Rogue GE8320|build 1.11@5425693"
            })
    void parse_line_givesNameAndDriver(String line, String name, String driver) {
        assertThat(GpuDump.parse(List.of("Build configuration:", line))).isEqualTo(new Gpu(name, driver));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GLES: ",
                "GLES: Qualcomm, Adre",
                "Can't find service: SurfaceFlinger",
                "Permission Denial: can't dump SurfaceFlinger from pid=1, uid=2000"
            })
    void parse_noWholeLine_isUnknown(String line) {
        assertThat(GpuDump.parse(List.of(line))).isEqualTo(Gpu.unknown());
    }

    @Test
    void parse_controlCharacters_areCleaned() {
        Gpu gpu = GpuDump.parse(List.of("GLES: ARM, Mali\u001b[31m-G72, OpenGL ES 3.2 v1\u0007"));

        assertThat(gpu.name() + gpu.driver()).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void parse_endlessLine_isBounded() {
        Gpu gpu = GpuDump.parse(List.of("GLES: ARM, " + "M".repeat(10_000_000) + ", OpenGL ES 3.2 v1"));

        assertThat(gpu.name()).hasSizeLessThanOrEqualTo(200);
    }
}
