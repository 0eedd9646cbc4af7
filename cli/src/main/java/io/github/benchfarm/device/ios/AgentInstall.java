package io.github.benchfarm.device.ios;

import io.github.benchfarm.device.ios.backend.IosBackend;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.PlainText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that app and test runner are on a phone, and of our version.
 *
 * @param files the {@code .ipa} files that somebody gave, of app and runner; may be empty
 */
record AgentInstall(AgentApp app, List<Path> files) {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration INSTALL = Duration.ofMinutes(5);

    AgentInstall {
        files = List.copyOf(files);
    }

    /**
     * Installs the given files when what is there is not right. Throws {@link FailureException} {@code NOT_INSTALLED},
     * {@code AGENT_VERSION}, {@code BAD_SIGNATURE}.
     */
    void require(IosBackend backend, String udid) {
        Optional<FailureException> problem = problem(backend, udid);
        if (problem.isPresent() && !files.isEmpty()) {
            for (Path file : files) {
                IosCalls.step(() -> backend.install(udid, file, INSTALL));
            }
            problem = problem(backend, udid);
        }
        if (problem.isPresent()) {
            throw problem.get();
        }
    }

    private Optional<FailureException> problem(IosBackend backend, String udid) {
        Map<String, String> versions = IosCalls.call(() -> backend.appVersions(udid, ANSWER));
        return Stream.of(app.on(udid), app.runnerOn(udid))
                .map(its -> its.bundleId())
                .flatMap(bundleId -> problem(bundleId, versions.get(bundleId)).stream())
                .findFirst();
    }

    private static Optional<FailureException> problem(String bundleId, @Nullable String version) {
        if (version == null) {
            return Optional.of(
                    IosCalls.failure(new IosException.NotInstalled("the app " + bundleId + " is not on it", "")));
        }
        if (version.equals(AgentApp.VERSION)) {
            return Optional.empty();
        }
        return Optional.of(new FailureException(Failure.user(
                "AGENT_VERSION",
                "the app " + bundleId + " on it is of version " + PlainText.brief(version) + ", this is "
                        + AgentApp.VERSION + ": build the app again as device-agent-ios/README.md says and give it with"
                        + " --ios-agent")));
    }
}
