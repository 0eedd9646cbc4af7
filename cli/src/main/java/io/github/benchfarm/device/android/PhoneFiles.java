package io.github.benchfarm.device.android;

import static io.github.benchfarm.device.android.adb.ShellWords.quote;

import io.github.benchfarm.device.DeviceLostException;
import io.github.benchfarm.device.android.adb.AdbFile;
import io.github.benchfarm.device.android.adb.AdbProgress;
import io.github.benchfarm.device.android.adb.AdbRefusedException;
import io.github.benchfarm.device.android.adb.AdbResult;
import io.github.benchfarm.device.android.shell.PhoneShell;
import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Puts files on a phone: whole and checked, or not at all. */
final class PhoneFiles {
    private static final Duration STALL = Duration.ofSeconds(30);
    private static final Duration HASHING = Duration.ofMinutes(2);
    private static final int READABLE = 0644;
    private static final int NOT_FOUND = 127;

    private final PhoneShell shell;
    private final PhoneSpace space;

    PhoneFiles(PhoneShell shell) {
        this.shell = shell;
        this.space = new PhoneSpace(shell);
    }

    /** Whether a file of that size is there. Files get their final name only when their hash is right. */
    boolean has(String path, long bytes) {
        Optional<AdbFile> file = PhoneShell.call(() -> shell.transport().stat(path, STALL));
        return file.isPresent() && file.get().isRegularFile() && file.get().size() == bytes;
    }

    /**
     * Puts a file where it is not yet: pushed under a temporary name, its hash checked on the phone, then renamed. Throws
     * {@link FailureException} {@code NO_SPACE} or {@code PLACE_FAILED}, and {@link DeviceLostException}.
     */
    void place(Path local, String sha256, String target) {
        long bytes = size(local);
        if (has(target, bytes)) {
            shell.run("touch -c " + quote(target));
            return;
        }
        space.require(bytes);
        String part = target + "." + UUID.randomUUID() + ".part";
        try {
            push(local, part);
            requireHash(part, sha256, local);
            move(part, target);
        } finally {
            remove(part);
        }
    }

    /** Writes over a file in one go; for small ones whose hash nobody needs. Throws as {@link #place}. */
    void push(Path local, String target) {
        try {
            PhoneShell.<String, IOException>call(() -> {
                shell.transport().push(local, target, READABLE, STALL, AdbProgress.NONE);
                return target;
            });
        } catch (AdbRefusedException e) {
            throw refused(target, e);
        } catch (IOException e) {
            throw unreadable(local, e);
        }
    }

    private void move(String from, String to) {
        AdbResult moved = shell.run("mv -f " + quote(from) + " " + quote(to));
        if (!moved.ok()) {
            throw new FailureException(Failure.device("PLACE_FAILED", to + " cannot be written: " + moved.stderr()));
        }
    }

    /** What is left when the phone goes away is removed at its next cleaning. */
    private void remove(String part) {
        try {
            shell.run("rm -f " + quote(part));
        } catch (DeviceLostException e) {
            // Whatever ended the transfer is the news.
        }
    }

    private void requireHash(String path, String sha256, Path local) {
        String found = hash(path);
        if (!found.equals(sha256)) {
            throw new FailureException(Failure.device(
                    "PLACE_FAILED",
                    local + " arrived damaged, or was changed since the run began: its SHA-256 on the phone is "
                            + (found.isEmpty() ? "unknown" : found) + ", not " + sha256
                            + "; run again, and try another cable if it happens again"));
        }
    }

    private String hash(String path) {
        AdbResult result = shell.run("sha256sum " + quote(path), HASHING);
        if (result.code() == NOT_FOUND) {
            result = shell.run("toybox sha256sum " + quote(path), HASHING);
        }
        if (result.ok()) {
            String text = result.stdout().strip();
            return text.matches("(?s)[0-9a-f]{64}\\b.*") ? text.substring(0, 64) : "";
        }
        return pulledHash(path);
    }

    /** For a phone without sha256sum: read back what it has. */
    private String pulledHash(String path) {
        try {
            Path copy = Files.createTempFile("benchfarm", ".part");
            try {
                PhoneShell.<Path, IOException>call(() -> {
                    shell.transport().pull(path, copy, Long.MAX_VALUE, STALL);
                    return copy;
                });
                return Hashes.sha256(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new FailureException(
                    Failure.user(
                            "PLACE_FAILED",
                            "the phone has no sha256sum, and what it got cannot be read back: " + Reasons.of(e)),
                    e);
        }
    }

    private static FailureException refused(String target, AdbRefusedException e) {
        boolean full = e.text().contains("No space left");
        return new FailureException(
                Failure.device(
                        full ? "NO_SPACE" : "PLACE_FAILED",
                        "the phone refused " + target + ": " + e.text()
                                + (full
                                        ? "; free space on it, or run 'benchmark clean'"
                                        : "; /data/local/tmp must be writable for the shell user")),
                e);
    }

    private static long size(Path local) {
        try {
            return Files.size(local);
        } catch (IOException e) {
            throw unreadable(local, e);
        }
    }

    private static FailureException unreadable(Path local, IOException e) {
        return new FailureException(
                Failure.user("PLACE_FAILED", "cannot read " + local + ": it is gone or not permitted"), e);
    }
}
