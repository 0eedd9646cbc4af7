package io.github.benchfarm.device.ios.xcode;

import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.device.ios.backend.IosTest;
import io.github.benchfarm.device.ios.backend.TestEnd;
import io.github.benchfarm.process.ChildExit;
import io.github.benchfarm.process.ChildProcess;
import io.github.benchfarm.process.Command;
import io.github.benchfarm.process.Limits;
import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.process.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a UI test of an installed test runner by {@code xcodebuild test-without-building}. */
final class XcodeTest {
    private static final String WHAT = "'xcodebuild test-without-building'";
    private static final long MAX_OUTPUT_BYTES = 64L << 20;
    private static final int NO_DESTINATION = 70;
    private static final int TESTS_FAILED = 65;

    /** How long xcodebuild may look for the phone. */
    private static final String DESTINATION_SECONDS = "60";

    /** xcodebuild takes it off again and hands the rest on to the test runner. */
    private static final String TO_RUNNER = "TEST_RUNNER_";

    private final String xcodebuild;

    XcodeTest(String xcodebuild) {
        this.xcodebuild = xcodebuild;
    }

    /** How it ended. Throws {@link IosException}. */
    TestEnd run(IosTest test, Duration limit) throws InterruptedException {
        TestOutput output = new TestOutput();
        try (TemporaryFolder scratch = TemporaryFolder.create()) {
            Path file = scratch.write("benchfarm.xctestrun", TestRunFile.of(test));
            Command command = new Command(argv(test, file, scratch), environment(test), null);
            ChildExit exit = ChildProcess.run(command, Limits.of(limit, MAX_OUTPUT_BYTES), output);
            return end(exit, output);
        } catch (IOException e) {
            throw new IosException.Refused(WHAT, "no temporary file can be used: " + Reasons.of(e));
        }
    }

    private List<String> argv(IosTest test, Path file, TemporaryFolder scratch) {
        return List.of(
                xcodebuild,
                "test-without-building",
                "-xctestrun",
                file.toString(),
                "-destination",
                "platform=iOS,id=" + test.app().udid(),
                "-destination-timeout",
                DESTINATION_SECONDS,
                "-resultBundlePath",
                scratch.file("result.xcresult").toString(),
                "-derivedDataPath",
                scratch.file("derived").toString(),
                "-only-testing:" + TestRunFile.target(test) + "/" + test.test(),
                // After a failure it would gather minutes of diagnostics from the phone.
                "-collect-test-diagnostics",
                "never");
    }

    private static Map<String, String> environment(IosTest test) {
        Map<String, String> environment = new TreeMap<>();
        test.environment().forEach((name, value) -> environment.put(TO_RUNNER + name, value));
        return environment;
    }

    private static TestEnd end(ChildExit exit, TestOutput output) {
        return switch (exit.ending()) {
            case NOT_STARTED -> throw new IosException.Refused(WHAT, exit.stderrTail());
            case TIMED_OUT, SILENT -> throw new IosException.TimedOut(WHAT);
            case FLOODED -> throw new IosException.Refused(WHAT, "it printed without end");
            case EXITED -> ended(exit, output);
        };
    }

    /** Believed is a failed case, and a passed one together with the exit code: a runner may die after a case has passed. */
    private static TestEnd ended(ChildExit exit, TestOutput output) {
        exit.stderrTail().lines().forEach(output);
        TestEnd end = output.end();
        if (!end.failed().isEmpty() || (exit.ok() && !end.passed().isEmpty())) {
            return end;
        }
        throw failure(exit.code(), end.output().isEmpty() ? "exit code " + exit.code() : end.output());
    }

    private static IosException failure(int code, String said) {
        IosException known = XcodeFailure.of(WHAT, said);
        // Out of time is something within the test, not we.
        if (!(known instanceof IosException.Refused || known instanceof IosException.TimedOut)) {
            return known;
        }
        return switch (code) {
            case 0, TESTS_FAILED -> new IosException.RunnerDied(said);
            case NO_DESTINATION -> new IosException.Gone(said);
            default -> new IosException.Refused(WHAT, said);
        };
    }
}
