package io.github.benchfarm.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class FailureTest {
    @Test
    void reason_withLineBreaksAndControls_isOneBoundedLine() {
        Failure failure = Failure.user("MODEL_INVALID", " a\nb\u001b[31m\tc" + "x".repeat(5000));

        assertThat(failure.reason()).startsWith("a b [31m c").hasSize(1000).endsWith("...");
    }

    @Test
    void code_thatIsNotAWord_isRefused() {
        assertThatThrownBy(() -> Failure.user("not a code", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
