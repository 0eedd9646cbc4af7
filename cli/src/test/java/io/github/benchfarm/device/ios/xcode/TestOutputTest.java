package io.github.benchfarm.device.ios.xcode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.ios.backend.TestEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What xcodebuild prints while a test runs. */
class TestOutputTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Test Case '-[UITests.AgentUITests testRunJobs]' passed (12.345 seconds).",
                "Test Case '-[AgentUITests testRunJobs]' passed (12.345 seconds).",
                "Test case 'AgentUITests.testRunJobs()' passed on 'lab' (12.345 seconds)",
                "    Test case 'AgentUITests.testRunJobs()' passed on 'somebody's phone' (0.1 seconds)",
            })
    void end_passedCase_inBothForms(String line) {
        TestEnd end = heard("Test Suite 'All tests' started at 2026-11-24 17:00:00.000.\n" + line);

        assertThat(end.passed()).containsExactly("AgentUITests/testRunJobs");
        assertThat(end.ok()).isTrue();
    }

    @Test
    void end_failedCase_withItsReason() {
        TestEnd end = heard("""
                Test Case '-[UITests.AgentUITests testRunJobs]' started.
                /x/AgentUITests.swift:18: error: -[UITests.AgentUITests testRunJobs] : XCTAssertFalse failed - no job
                Test Case '-[UITests.AgentUITests testRunJobs]' failed (1.2 seconds).
                ** TEST EXECUTE FAILED **
                """);

        assertThat(end.passed()).isEmpty();
        assertThat(end.failed()).containsExactly("AgentUITests/testRunJobs: XCTAssertFalse failed - no job");
    }

    @Test
    void end_skippedCase_isNoSuccess() {
        TestEnd end = heard("Test Case '-[UITests.AgentUITests testRunJobs]' skipped (0.1 seconds).");

        assertThat(end.ok()).isFalse();
        assertThat(end.failed()).containsExactly("AgentUITests/testRunJobs: skipped");
    }

    @Test
    void end_passedAfterARestart_failedAllTheSame() {
        TestEnd end = heard("""
                Test Case '-[UITests.AgentUITests testRunJobs]' failed (1.2 seconds).
                Restarting after unexpected exit, crash, or test timeout
                Test Case '-[UITests.AgentUITests testRunJobs]' passed (1.2 seconds).
                """);

        assertThat(end.ok()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "** TEST EXECUTE SUCCEEDED **",
                "Test Case '-[UITests.AgentUITests testRunJobs]' started.",
                "the log says: Test Case '-[A b]' passed (1 seconds).",
                "Test Suite 'AgentUITests' passed at 2026-11-24 17:00:00.000.",
                "Test Case '-[UITests.AgentUITests testRun",
                "Test Case '' passed",
            })
    void end_noCase_none(String line) {
        TestEnd end = heard(line);

        assertThat(end.passed()).isEmpty();
        assertThat(end.failed()).isEmpty();
    }

    @Test
    void end_summaryOfFailures_toldInItsWords() {
        TestEnd end = heard("""
                Testing failed:
                \tCould not launch "UITests"
                \tUITests-Runner encountered an error (Failed to install or launch the test runner. (Underlying Error: x))

                ** TEST EXECUTE FAILED **
                Testing started on 'lab'
                """);

        assertThat(end.output())
                .contains("Could not launch \"UITests\"", "Underlying Error: x")
                .doesNotContain("EXECUTE", "started on");
    }

    private static TestEnd heard(String text) {
        TestOutput output = new TestOutput();
        text.lines().forEach(output);
        return output.end();
    }
}
