package io.github.benchfarm.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class DelegateSpecTest {
    @Test
    void bareName_parsed_hasEveryDefaultWrittenOut() {
        DelegateSpec spec = DelegateSpec.parse("gpu");

        assertThat(spec.options()).containsOnlyKeys("precision", "backend", "preference");
        assertThat(spec).hasToString("gpu");
    }

    @Test
    void option_parsed_replacesTheDefault() {
        DelegateSpec spec = DelegateSpec.parse("gpu:precision=fp16");

        assertThat(spec.options()).containsEntry("precision", "fp16").containsEntry("backend", "auto");
        assertThat(spec).hasToString("gpu:precision=fp16");
        assertThat(spec.optionsText()).isEqualTo("backend=auto:precision=fp16:preference=sustained");
    }

    @Test
    void unknownDelegate_parsed_namesTheKnownOnes() {
        assertThatThrownBy(() -> DelegateSpec.parse("tpu"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'tpu'")
                .hasMessageContaining("xnnpack, cpu");
    }

    @Test
    void unknownOption_parsed_namesTheKnownOnes() {
        assertThatThrownBy(() -> DelegateSpec.parse("xnnpack:fp8=true"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'fp8'")
                .hasMessageContaining("fp16");
        assertThatThrownBy(() -> DelegateSpec.parse("cpu:fp16")).hasMessageContaining("option=value");
    }

    @Test
    void spec_writtenAndRead_isEqual() {
        DelegateSpec spec = DelegateSpec.parse("xnnpack:fp16=true");

        assertThat(Json.read(Json.write(spec), DelegateSpec.class)).isEqualTo(spec);
    }
}
