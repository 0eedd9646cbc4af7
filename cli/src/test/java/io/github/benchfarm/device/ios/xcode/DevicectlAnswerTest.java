package io.github.benchfarm.device.ios.xcode;

import static io.github.benchfarm.device.ios.xcode.StandInXcode.error;
import static io.github.benchfarm.device.ios.xcode.StandInXcode.failure;
import static io.github.benchfarm.device.ios.xcode.StandInXcode.success;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** devicectl's files of JSON: what is a success, a failure, or no answer at all. */
class DevicectlAnswerTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void parse_successOfAnyVersionSince2_isItsResult(int version) {
        DevicectlAnswer answer =
                DevicectlAnswer.parse(success(version, "{\"devices\":[]}")).orElseThrow();

        assertThat(answer.ok()).isTrue();
        assertThat(answer.result().path("devices").isArray()).isTrue();
        assertThat(answer.said()).isEmpty();
    }

    @Test
    void parse_chainedErrors_toldOutermostFirst() {
        DevicectlAnswer answer = DevicectlAnswer.parse(failure(
                        error("com.apple.dt.CoreDeviceError", 4, "No connection."),
                        error("com.apple.dt.RemotePairingError", 4, "The tunnel failed."),
                        error("NSPOSIXErrorDomain", 60, "Operation timed out")))
                .orElseThrow();

        assertThat(answer.ok()).isFalse();
        assertThat(answer.result().isMissingNode()).isTrue();
        assertThat(answer.said())
                .isEqualTo("No connection. (com.apple.dt.CoreDeviceError 4): The tunnel failed."
                        + " (com.apple.dt.RemotePairingError 4): Operation timed out (NSPOSIXErrorDomain 60)");
    }

    @Test
    void parse_errorWithoutWords_toldByItsKind() {
        String json = "{\"info\":{\"jsonVersion\":2,\"outcome\":\"failed\"},\"error\":{\"domain\":\"X\",\"code\":7}}";

        assertThat(DevicectlAnswer.parse(json).orElseThrow().said()).isEqualTo("(X 7)");
    }

    @Test
    void parse_failureWithoutError_saysNothing() {
        String json = "{\"info\":{\"jsonVersion\":2,\"outcome\":\"failed\"}}";

        assertThat(DevicectlAnswer.parse(json).orElseThrow().said()).isEmpty();
    }

    @Test
    void parse_causesWithoutEnd_noAnswer() {
        List<String> many = Collections.nCopies(200, error("X", 1, "again"));

        assertThat(DevicectlAnswer.parse(failure(many.toArray(String[]::new)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "null",
                "Devices:",
                "{\"info\":{\"jsonVersion\":2,\"outcome\":\"success\"},\"result\":{\"dev",
                "{\"info\":{\"jsonVersion\":1,\"outcome\":\"success\"},\"result\":{}}",
                "{\"info\":{\"outcome\":\"success\"},\"result\":{}}",
                "{\"info\":{\"jsonVersion\":2,\"outcome\":\"pending\"},\"result\":{}}",
                "{\"info\":{\"jsonVersion\":2},\"result\":{}}",
            })
    void parse_cutOffOrSomethingElse_noAnswer(String json) {
        assertThat(DevicectlAnswer.parse(json)).isEmpty();
    }
}
