package io.github.benchfarm.device.ios;

import io.github.benchfarm.device.Payload;
import io.github.benchfarm.device.ios.backend.IosApp;
import io.github.benchfarm.device.ios.backend.IosBackend;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.process.TemporaryFolder;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Puts files into the app's container: whole and checked, or not at all. */
final class IosFiles {
    /** The agent's home within the container. */
    static final String HOME = "Documents/";

    static final String JOBS = HOME + "jobs";
    static final String MODELS = HOME + "models";
    static final String INPUTS = HOME + "inputs";

    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final Duration TRANSFER = Duration.ofMinutes(5);

    /** Says that the file beside it arrived whole: a transfer that was cut off leaves its half under the final name. */
    private static final String MARK = ".whole";

    private final IosBackend backend;
    private final IosApp app;

    IosFiles(IosBackend backend, IosApp app) {
        this.backend = backend;
        this.app = app;
    }

    /**
     * Copies a file to where the agent finds it, reads it back and compares; does nothing when that was done before. Throws
     * {@link FailureException} {@code NO_SPACE} or {@code PLACE_FAILED}, and DeviceLostException.
     */
    void place(Payload payload) {
        String target = HOME + payload.agentPath();
        if (!Files.isReadable(payload.file())) {
            throw new FailureException(
                    Failure.user("PLACE_FAILED", "cannot read " + payload.file() + ": it is gone or not permitted"));
        }
        try (TemporaryFolder scratch = TemporaryFolder.create()) {
            if (pull(target + MARK, scratch.file("mark"))) {
                return;
            }
            makeFolder(target.substring(0, target.lastIndexOf('/')));
            pushWithRoom(payload.file(), target);
            requireWhole(payload, target, scratch.file("copy"));
            push(scratch.write("whole", payload.sha256()), target + MARK);
        } catch (IOException e) {
            throw new FailureException(
                    Failure.user("PLACE_FAILED", "no temporary file can be written: " + Reasons.of(e)), e);
        }
    }

    /** Writes a small text file into a folder that is made for it. Throws as {@link #place}. */
    void write(String text, String target) {
        try (TemporaryFolder scratch = TemporaryFolder.create()) {
            makeFolder(target.substring(0, target.lastIndexOf('/')));
            push(scratch.write("text", text), target);
        } catch (IOException e) {
            throw new FailureException(
                    Failure.user("PLACE_FAILED", "no temporary file can be written: " + Reasons.of(e)), e);
        }
    }

    /** Copies a file to this computer; false when there is none. */
    boolean pull(String path, Path local) throws IOException {
        return IosCalls.<Boolean, IOException>call(() -> backend.pull(app, path, local, TRANSFER));
    }

    /** Removes a file or a folder; does nothing when it is not there. */
    void remove(String path) {
        IosCalls.step(() -> backend.remove(app, path, SHORT));
    }

    private void makeFolder(String path) {
        IosCalls.step(() -> backend.makeFolder(app, path, SHORT));
    }

    private void push(Path local, String path) {
        IosCalls.step(() -> backend.push(app, local, path, TRANSFER));
    }

    /** On a full phone models of earlier runs have to go: which of them is used least, nobody can tell. */
    private void pushWithRoom(Path local, String target) {
        try {
            push(local, target);
        } catch (FailureException e) {
            if (!(e.getCause() instanceof IosException.NoSpace)) {
                throw e;
            }
            remove(MODELS);
            makeFolder(target.substring(0, target.lastIndexOf('/')));
            push(local, target);
        }
    }

    private void requireWhole(Payload payload, String target, Path copy) throws IOException {
        String hash = pull(target, copy) ? Hashes.sha256(copy) : "";
        if (!hash.equals(payload.sha256())) {
            remove(target);
            throw new FailureException(Failure.device(
                    "PLACE_FAILED",
                    payload.file()
                            + " arrived damaged, or was changed since the run began: its SHA-256 on the phone is "
                            + (hash.isEmpty() ? "unknown" : hash) + ", not " + payload.sha256()
                            + "; see whether the phone has space, and run again"));
        }
    }
}
