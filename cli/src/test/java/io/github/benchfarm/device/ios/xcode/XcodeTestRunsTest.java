package io.github.benchfarm.device.ios.xcode;

import static io.github.benchfarm.device.ios.xcode.StandInXcode.APP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.device.ios.backend.IosTest;
import io.github.benchfarm.device.ios.backend.TestEnd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Test runs by xcodebuild, with a stand-in that prints and ends as is documented. */
class XcodeTestRunsTest {
    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final IosTest TEST = new IosTest(
            APP,
            "io.github.benchfarm.agent.uitests.xctrunner",
            "UITests.xctest",
            "AgentUITests/testRunJobs",
            Map.of("BENCH_JOBS", "1", "BENCH_LIMIT_SECONDS", "60"));
    private static final String PASSED = "Test Case '-[UITests.AgentUITests testRunJobs]' passed (12.345 seconds).\n";
    private static final String FAILED = "Test Case '-[UITests.AgentUITests testRunJobs]' failed (12.345 seconds).\n";

    @TempDir
    private Path folder;

    private StandInXcode xcode;
    private XcodeBackend backend;

    @BeforeEach
    void install() throws IOException {
        xcode = new StandInXcode(folder);
        backend = xcode.backend();
    }

    @Test
    void runTest_passedCaseAndExitCode0_ok() throws Exception {
        xcode.tell("xcodebuild.out", PASSED + "** TEST EXECUTE SUCCEEDED **\n");

        TestEnd end = backend.runTest(TEST, AMPLE);

        assertThat(end.ok()).isTrue();
        assertThat(end.passed()).containsExactly("AgentUITests/testRunJobs");
    }

    @Test
    void runTest_anyTest_givenPhoneTestAndEnvironment() throws Exception {
        xcode.tell("xcodebuild.out", PASSED);

        backend.runTest(TEST, AMPLE);

        assertThat(xcode.told("xcodebuild.args").lines())
                .startsWith("test-without-building", "-xctestrun")
                .containsSequence("-destination", "platform=iOS,id=" + APP.udid(), "-destination-timeout", "60")
                .contains("-only-testing:UITests/AgentUITests/testRunJobs", "-resultBundlePath");
        assertThat(xcode.told("xcodebuild.env").lines())
                .containsExactly("TEST_RUNNER_BENCH_JOBS=1", "TEST_RUNNER_BENCH_LIMIT_SECONDS=60");
    }

    @Test
    void runTest_anyTest_runFileNamesWhatIsOnThePhone() throws Exception {
        xcode.tell("xcodebuild.out", PASSED);

        backend.runTest(TEST, AMPLE);

        String file = xcode.told("test.xctestrun");
        assertThat(value(file, "BlueprintName")).isEqualTo("UITests");
        assertThat(value(file, "TestHostBundleIdentifier")).isEqualTo("io.github.benchfarm.agent.uitests.xctrunner");
        assertThat(value(file, "TestBundleDestinationRelativePath")).isEqualTo("__TESTHOST__/PlugIns/UITests.xctest");
        assertThat(value(file, "UITargetAppBundleIdentifier")).isEqualTo("io.github.benchfarm.agent");
        assertThat(value(file, "SystemAttachmentLifetime")).isEqualTo("keepNever");
        assertThat(file).doesNotContain("TestHostPath", "TestBundlePath", "UITargetAppPath");
    }

    @Test
    void runFile_hostileNames_stayText() throws Exception {
        IosTest hostile = new IosTest(APP, "a</string><true/>&", "U.xctest", "A/b", Map.of());

        assertThat(value(TestRunFile.of(hostile), "TestHostBundleIdentifier")).isEqualTo("a</string><true/>&");
    }

    @Test
    void runTest_failedCaseAndExitCode65_failedWithReason() throws Exception {
        xcode.tell("xcodebuild.out", "/x.swift:1: error: -[UITests.AgentUITests testRunJobs] : no job\n" + FAILED)
                .tell("xcodebuild.rc", "65");

        TestEnd end = backend.runTest(TEST, AMPLE);

        assertThat(end.ok()).isFalse();
        assertThat(end.failed()).containsExactly("AgentUITests/testRunJobs: no job");
    }

    @ParameterizedTest
    @CsvSource({"0", "65"})
    void runTest_noCase_runnerDied(String code) throws Exception {
        xcode.tell("xcodebuild.out", "** TEST EXECUTE SUCCEEDED **\n").tell("xcodebuild.rc", code);

        assertThatThrownBy(() -> backend.runTest(TEST, AMPLE))
                .isInstanceOf(IosException.RunnerDied.class)
                .hasMessageContaining("exit code " + code);
    }

    @Test
    void runTest_runnerDiedAfterItsCasePassed_notBelieved() throws Exception {
        xcode.tell("xcodebuild.out", PASSED + "UITests-Runner encountered an error (Early unexpected exit)\n")
                .tell("xcodebuild.rc", "65");

        assertThatThrownBy(() -> backend.runTest(TEST, AMPLE))
                .isInstanceOf(IosException.RunnerDied.class)
                .hasMessageContaining("Early unexpected exit");
    }

    @Test
    void runTest_outOfTimeWithinTheTest_isNoLimitOfOurs() throws Exception {
        xcode.tell("xcodebuild.out", "Testing failed:\n\tTimed out while enabling automation mode.\n")
                .tell("xcodebuild.rc", "65");

        assertThatThrownBy(() -> backend.runTest(TEST, AMPLE))
                .isInstanceOf(IosException.RunnerDied.class)
                .hasMessageContaining("automation mode");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "70 | xcodebuild: error: Unable to find a destination matching the provided destination | DEVICE_LOST",
                "70 | xcodebuild: error: something else | DEVICE_LOST",
                "70 | xcodebuild: error: Developer Mode disabled To use lab for development | NO_DEVELOPER_MODE",
                "65 | Xcode cannot launch UITests on lab because the device is locked. | LOCKED",
                "65 | x encountered an error (0xe8008012 This provisioning profile cannot be installed) | BAD_SIGNATURE",
                "65 | x encountered an error (The app is not installed) | NOT_INSTALLED",
                "64 | xcodebuild: error: invalid option '-collect-test-diagnostics' | IOS_REFUSED",
                "69 | xcodebuild: error: You have not agreed to the license | IOS_REFUSED",
            })
    void runTest_troubleOnStderr_itsKind(String code, String words, String failure) throws Exception {
        xcode.tell("xcodebuild.err", words + "\n").tell("xcodebuild.rc", code);

        assertThatThrownBy(() -> backend.runTest(TEST, AMPLE)).isInstanceOfSatisfying(IosException.class, e -> {
            assertThat(e.failure().code()).isEqualTo(failure);
            assertThat(e.failure().reason()).contains(words);
        });
    }

    @Test
    void runTest_hanging_stoppedAtTheLimit() throws Exception {
        xcode.tell("xcodebuild.out", PASSED).tell("xcodebuild.hang", "");

        assertThatThrownBy(() -> backend.runTest(TEST, Duration.ofSeconds(2)))
                .isInstanceOf(IosException.TimedOut.class);
        assertEnded();
    }

    @Test
    void runTest_noProgram_refused() {
        XcodeBackend none = new XcodeBackend(new XcodeTools("/nowhere/xcrun", "/nowhere/xcodebuild"));

        assertThatThrownBy(() -> none.runTest(TEST, AMPLE)).isInstanceOf(IosException.Refused.class);
    }

    private void assertEnded() throws Exception {
        Optional<ProcessHandle> child =
                ProcessHandle.of(Long.parseLong(xcode.told("xcodebuild.pid").strip()));
        if (child.isPresent()) {
            child.get().onExit().get(20, TimeUnit.SECONDS);
        }
        assertThat(child.filter(ProcessHandle::isAlive)).isEmpty();
    }

    /** The text after a key, as a parser of XML sees it. */
    private static String value(String plist, String key) throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.setEntityResolver((publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
        NodeList all = parser.parse(new ByteArrayInputStream(plist.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("*");
        for (int i = 0; i + 1 < all.getLength(); i++) {
            if (all.item(i).getTextContent().equals(key)) {
                return all.item(i + 1).getTextContent();
            }
        }
        throw new AssertionError("no key " + key);
    }
}
