package io.github.benchfarm.device.ios;

import io.github.benchfarm.device.ios.backend.IosApp;
import io.github.benchfarm.device.ios.backend.IosTest;
import io.github.benchfarm.wire.UsageException;
import java.util.Map;

/**
 * The app that holds the agent, and the test runner that starts it: of {@code device-agent-ios}, built and signed by its
 * user, who may have had to give it another id.
 *
 * @param bundleId of the app
 */
public record AgentApp(String bundleId) {
    /** The id of the app unless its builder chose another one. */
    public static final String DEFAULT_BUNDLE_ID = "io.github.benchfarm.agent";

    /** As {@code --devices} names iPhones. */
    static final String KIND = "ios";

    /** The app's version and with it the agent's. */
    static final String VERSION = "0.1.0";

    /** What the app is linked with. */
    static final String RUNTIME = "tflite 2.17.0";

    private static final String RUNNER_SUFFIX = ".uitests.xctrunner";
    private static final String TEST_BUNDLE = "UITests.xctest";
    private static final String TEST = "AgentUITests/testRunJobs";

    public AgentApp {
        try {
            new IosApp("", bundleId);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--ios-bundle-id '" + bundleId
                    + "' is no bundle id: letters, digits, dots and dashes, e.g. " + DEFAULT_BUNDLE_ID);
        }
    }

    /** The app on a phone. */
    IosApp on(String udid) {
        return new IosApp(udid, bundleId);
    }

    /** Its test runner on a phone. */
    IosApp runnerOn(String udid) {
        return new IosApp(udid, bundleId + RUNNER_SUFFIX);
    }

    /** The test that runs a job there. */
    IosTest test(String udid, Map<String, String> environment) {
        return new IosTest(on(udid), runnerOn(udid).bundleId(), TEST_BUNDLE, TEST, environment);
    }
}
