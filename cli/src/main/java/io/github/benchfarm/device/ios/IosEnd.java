package io.github.benchfarm.device.ios;

import io.github.benchfarm.device.ios.backend.TestEnd;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.JobSpec;
import java.time.Duration;
import java.util.Optional;

/** Why the agent on an iPhone left no log, from how its test ended. */
final class IosEnd {
    private IosEnd() {}

    /** The failure; empty when a test case passed and none failed, so that there should be a log. */
    static Optional<Failure> failure(TestEnd end, JobSpec job) {
        if (end.ok()) {
            return Optional.empty();
        }
        String why = end.failed().isEmpty() ? "no case was reported" : String.join("; ", end.failed());
        return Optional.of(Failure.device(
                "TEST_FAILED",
                "the test that runs the agent did not pass with model "
                        + job.model().name() + " and " + job.delegate() + ": " + why
                        + "; keep the phone unlocked and measure again"));
    }

    static Failure timedOut(Duration limit) {
        return Failure.device(
                "AGENT_TIMEOUT",
                "the agent was stopped after its limit of " + limit.toMillis() / 1000.0
                        + " s; allow more time, or measure fewer iterations");
    }

    static Failure logMissing() {
        return Failure.device(
                "LOG_MISSING",
                "the test passed, but the agent wrote no timing log: most likely the app crashed; try another delegate,"
                        + " and see Settings, Privacy & Security, Analytics Data on the phone");
    }

    static Failure logTooLong(long bytes, long most) {
        return Failure.device(
                "LOG_INVALID",
                "the timing log has " + bytes + " bytes, more than the " + most
                        + " that are accepted; measure fewer iterations");
    }
}
