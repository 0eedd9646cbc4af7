package io.github.benchfarm.device.ios.backend;

import java.util.Map;
import java.util.TreeMap;

/**
 * A UI test of an installed test runner that works on an app.
 *
 * @param app that the test launches
 * @param runner bundle id of the test runner, which ends in {@code .xctrunner}
 * @param bundle the test bundle inside of the runner, e.g. {@code UITests.xctest}
 * @param test class and method, e.g. {@code AgentUITests/testRunJobs}
 * @param environment what the test finds in its environment, e.g. {@code BENCH_JOBS}
 */
public record IosTest(IosApp app, String runner, String bundle, String test, Map<String, String> environment) {
    public IosTest {
        environment = new TreeMap<>(environment);
    }
}
