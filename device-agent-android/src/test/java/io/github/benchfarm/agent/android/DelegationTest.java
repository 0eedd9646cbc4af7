package io.github.benchfarm.agent.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.agent.Applied;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DelegationTest {
    private static final String STARTED = "INFO: Initialized TensorFlow Lite runtime.\n";

    @Test
    void of_message_givesNodesAndKernels() {
        String said = STARTED + "VERBOSE: Replacing 29 out of 31 node(s) with delegate (TfLiteXNNPackDelegate) node, "
                + "yielding 3 partitions for the whole graph.\n";

        assertThat(text(Delegation.of("xnnpack", 31, 4, said))).isEqualTo("xnnpack [31, 4, 29, 2]");
    }

    @Test
    void of_messageOfAnotherGraph_isNotTaken() {
        String said =
                STARTED + "VERBOSE: Replacing 1 out of 1 node(s) with delegate (TfLiteXNNPackDelegate) node, ...\n"
                        + "VERBOSE: Replacing 2 out of 2 node(s) with delegate (TfLiteXNNPackDelegate) node, ...\n";

        assertThat(text(Delegation.of("xnnpack", 2, 1, said))).isEqualTo("xnnpack [2, 1, 2, 1]");
        assertThat(text(Delegation.of("xnnpack", 3, 3, said))).isEqualTo("unverified [3, 3, null, null]");
    }

    @Test
    void of_oneNodeTaken_isDelegatedThoughThePlanIsAsLong() {
        String said = "Replacing 1 out of 1 node(s) with delegate (TfLiteGpuDelegateV2) node, yielding 1 partitions";

        assertThat(text(Delegation.of("gpu", 1, 1, said))).isEqualTo("gpu [1, 1, 1, 1]");
    }

    @Test
    void of_otherMessagesOnly_nothingWasTaken() {
        assertThat(text(Delegation.of("nnapi", 31, 31, STARTED))).isEqualTo("cpu [31, 31, 0, 0]");
    }

    @Test
    void of_messagesUnknown_provesWhatThePlanProves() {
        assertThat(text(Delegation.of("gpu", 31, 1, ""))).isEqualTo("gpu [31, 1, 31, 1]");
        assertThat(text(Delegation.of("gpu", 31, 5, ""))).isEqualTo("gpu [31, 5, null, null]");
        assertThat(text(Delegation.of("gpu", 31, 31, ""))).isEqualTo("unverified [31, 31, null, null]");
    }

    @Test
    void of_cpu_isCpu() {
        assertThat(text(Delegation.of("cpu", 31, 31, STARTED))).isEqualTo("cpu [31, 31, 0, 0]");
        assertThat(text(Delegation.unseen("cpu", 2))).isEqualTo("cpu [2, 2, 0, 0]");
        assertThat(text(Delegation.unseen("xnnpack", 2))).isEqualTo("unverified [2, null, null, null]");
    }

    private static String text(Applied applied) {
        return applied.applied() + " "
                + Arrays.asList(applied.nodes(), applied.planAfter(), applied.delegated(), applied.partitions());
    }
}
