package io.github.benchfarm.device.ios.backend;

import io.github.benchfarm.device.Condition;
import io.github.benchfarm.wire.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tool that talks to iPhones. All methods may be called from several threads at once, for different phones.
 *
 * <p>Every method throws {@link IosException}, takes not much longer than its limit, and throws
 * {@link InterruptedException} when its thread is interrupted, after it has stopped what it started. What a tool says by its
 * exit code alone is never believed.
 */
public interface IosBackend {
    /** The tool and its version, for people: "go-ios 1.2.0". */
    String name();

    /** Whether the tool works at all, phones or not; empty when it does. */
    Optional<Failure> health(Duration limit) throws InterruptedException;

    /** The UDIDs of all attached phones, trusted or not; one that cannot be used hides no other. */
    List<String> discover(Duration limit) throws InterruptedException;

    /** What a phone says of itself. Throws {@link IosException.NotPaired} and others: why it cannot be used. */
    IosFacts describe(String udid, Duration limit) throws InterruptedException;

    /** Why this tool cannot measure on such a phone, with the fix; empty when it can. Asks nobody. */
    Optional<Failure> refusal(IosFacts phone);

    /**
     * Makes sure that a test can be started: developer mode is on and, where the tool needs them, a tunnel and the developer
     * image are there. Throws {@link IosException}. Each success is followed by one {@link #release}.
     */
    void makeReady(IosFacts phone, Duration limit) throws InterruptedException;

    /** Says that a phone which was made ready is not needed any more; what was started for it alone ends. */
    void release(IosFacts phone);

    /** The {@code CFBundleShortVersionString} of each app that was installed by somebody, by its bundle id. */
    Map<String, String> appVersions(String udid, Duration limit) throws InterruptedException;

    /** Installs an app or replaces it, its files kept. Throws {@link IosException.BadSignature}. */
    void install(String udid, Path ipa, Duration limit) throws InterruptedException;

    /** Makes a folder of an app's container with its parents; does nothing when it is there. */
    void makeFolder(IosApp app, String path, Duration limit) throws InterruptedException;

    /**
     * Copies a file into a folder that exists in an app's container, over one of that name.
     *
     * @param path whole, relative to the container, with forward slashes: {@code Documents/jobs/1/job.json}
     */
    void push(IosApp app, Path local, String path, Duration limit) throws InterruptedException;

    /**
     * Copies a file out of an app's container to a path that does not exist yet.
     *
     * @return false when the phone has no such file
     * @throws IOException when it cannot be written here
     */
    boolean pull(IosApp app, String path, Path local, Duration limit) throws IOException, InterruptedException;

    /** Removes a file or a folder with all that is in it; does nothing when it is not there. */
    void remove(IosApp app, String path, Duration limit) throws InterruptedException;

    /**
     * Starts a test and waits for its end. Throws {@link IosException.RunnerDied} when the runner ended before its tests did,
     * {@link IosException.TimedOut} after the limit; the tool has been stopped then, what runs on the phone may not have.
     */
    TestEnd runTest(IosTest test, Duration limit) throws InterruptedException;

    /** Ends an app that may still run; does nothing when it does not. */
    void kill(IosApp app, Duration limit) throws InterruptedException;

    /** The battery and its temperature now; what the tool cannot tell is unknown. */
    Condition condition(String udid, Duration limit) throws InterruptedException;
}
