package io.github.benchfarm.device.android.adb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A device behind an adb server. Every call is a connection of its own: nothing is kept open between calls, and several may
 * run at once.
 *
 * <p>All methods throw an {@link AdbException}, and {@link InterruptedException} soon after the calling thread was interrupted.
 * All time limits must be above 0.
 */
public interface AdbTransport {
    /** What the server calls the device. */
    String serial();

    /**
     * Runs a command line in the device's shell; build it with {@link ShellWords}. Its stdin stays open and empty; when the
     * call ends early, the device sends SIGHUP to the command.
     *
     * @param silence the longest time without a byte from the device
     * @param total the longest time of the whole call
     * @return the exit code, 0 to 255; never returns because a connection ended
     */
    int shell(String command, AdbOutput out, Duration silence, Duration total) throws InterruptedException;

    /** Runs a short command line and keeps the first 1 MB of stdout and of stderr. */
    default AdbResult run(String command, Duration total) throws InterruptedException {
        HeadOutput head = new HeadOutput();
        int code = shell(command, head, total, total);
        return new AdbResult(code, head.stdoutText(), head.stderrText());
    }

    /** What a command line prints to stdout until it ends or its time is up, at most 1 MB, whatever its exit code. */
    default String printed(String command, Duration total) throws InterruptedException {
        HeadOutput head = new HeadOutput();
        try {
            shell(command, head, total, total);
        } catch (AdbTimedOutException e) {
            // What it printed before it hung counts.
        }
        return head.stdoutText();
    }

    /**
     * Starts a command and leaves it running. No thread waits for it: whether it still runs is known to nobody.
     *
     * @param limit within which it must print something, to show that it runs
     */
    AdbHold hold(String command, Duration limit) throws InterruptedException;

    /**
     * What a short command line prints to stdout, at most 1 MB.
     *
     * @throws AdbRefusedException when its exit code is not 0, with what it printed to stderr
     */
    default String shellText(String command, Duration total) throws InterruptedException {
        AdbResult result = run(command, total);
        if (!result.ok()) {
            throw AdbCall.of(serial(), AdbCall.shell(command))
                    .refused("exit code " + result.code() + ": "
                            + result.stderr().strip());
        }
        return result.stdout();
    }

    /**
     * Writes a file of this computer to a path on the device, whose folders are made when missing. A call that fails may
     * leave a part of the file there.
     *
     * @param mode permissions, e.g. {@code 0644}; Android gives those of the owner to everybody else too
     * @param stall the longest time without a byte moving
     * @throws IOException when the file cannot be read
     */
    void push(Path source, String target, int mode, Duration stall, AdbProgress progress)
            throws IOException, InterruptedException;

    /**
     * Copies a file of the device into a file of this computer, which it replaces; deletes that when the call fails.
     *
     * @param maxBytes a larger file is refused with {@link AdbRefusedException}
     * @param stall the longest time without a byte moving
     * @throws IOException when the file cannot be written
     */
    void pull(String source, Path target, long maxBytes, Duration stall) throws IOException, InterruptedException;

    /** What lies at a path; empty when nothing does, or nothing that the shell user may see. */
    Optional<AdbFile> stat(String path, Duration limit) throws InterruptedException;
}
