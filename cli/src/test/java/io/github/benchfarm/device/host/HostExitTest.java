package io.github.benchfarm.device.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which line of stderr is worth telling; how endings become failures is in {@link HostSessionFailuresTest}. */
class HostExitTest {
    @Test
    void lastError_tfliteComplained_isItsLastTwoComplaints() {
        String stderr = "ERROR: first\nERROR: gather index out of bounds\nINFO: Created XNNPACK delegate\n"
                + "ERROR: Node number 1 (GATHER) failed to invoke.\nbye\n";

        assertThat(HostExit.lastError(stderr))
                .isEqualTo("ERROR: gather index out of bounds; Node number 1 (GATHER) failed to invoke.");
        assertThat(HostExit.lastError("ERROR: only\n")).isEqualTo("ERROR: only");
    }

    @Test
    void lastError_javaException_isItsCauseAndNoFrame() {
        String stderr =
                "Picked up JAVA_TOOL_OPTIONS: \nException in thread \"main\" java.lang.Error: a\n\tat A.b(A.java:1)\n"
                        + "Caused by: java.lang.Error: b\n\tat C.d(C.java:2)\n\t... 4 more\n";

        assertThat(HostExit.lastError(stderr)).isEqualTo("Caused by: java.lang.Error: b");
        assertThat(HostExit.lastError(stderr.replace("Caused by", "at Caused")))
                .isEqualTo("Exception in thread \"main\" java.lang.Error: a");
    }

    @Test
    void lastError_onlyNotes_isNone() {
        assertThat(HostExit.lastError("INFO: Created XNNPACK delegate\nWARNING: slow\n\nPicked up _JAVA_OPTIONS: \n"
                        + "NOTE: Picked up JDK_JAVA_OPTIONS: \n"))
                .isEmpty();
    }

    @Test
    void lastError_plainText_isItsLastLine() {
        assertThat(HostExit.lastError("one\ntwo\r\n\n")).isEqualTo("two");
    }
}
