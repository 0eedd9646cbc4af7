package io.github.benchfarm.device.ios.goios;

import io.github.benchfarm.device.ios.backend.IosTest;
import java.util.ArrayList;
import java.util.List;

/** The command line of {@code runtest}. */
final class RunTestArguments {
    private RunTestArguments() {}

    /** For a test; a variable without {@code =} would make go-ios crash, which {@link IosTest} cannot express. */
    static List<String> of(IosTest test) {
        List<String> arguments = new ArrayList<>(List.of(
                "runtest",
                "--bundle-id=" + test.app().bundleId(),
                "--test-runner-bundle-id=" + test.runner(),
                "--xctest-config=" + test.bundle(),
                "--test-to-run=" + test.test()));
        test.environment().forEach((name, value) -> arguments.add("--env=" + name + "=" + value));
        return arguments;
    }
}
