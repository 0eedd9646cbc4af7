package io.github.benchfarm.device.android.shell;

import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.device.DeviceLostException;
import io.github.benchfarm.device.android.adb.AdbException;
import io.github.benchfarm.device.android.adb.AdbRefusedException;
import io.github.benchfarm.device.android.adb.AdbResult;
import io.github.benchfarm.device.android.adb.AdbTransport;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import java.time.Duration;

/**
 * Asks a phone for short things. The one place where what goes wrong between us and a phone becomes a failure: a refusal is
 * the caller's, anything else means that the phone is lost for now.
 */
public final class PhoneShell {
    /** A phone that is busy may take seconds to start a process. */
    private static final Duration SHORT = Duration.ofSeconds(30);

    private final AdbTransport transport;

    public PhoneShell(AdbTransport transport) {
        this.transport = transport;
    }

    public AdbTransport transport() {
        return transport;
    }

    /**
     * A call to a phone.
     *
     * @param <X> what else can go wrong, on this computer
     */
    public interface Call<T, X extends Exception> {
        T now() throws X, InterruptedException;
    }

    /** Runs a short command line; its exit code is the caller's to judge. Throws {@link DeviceLostException}. */
    public AdbResult run(String command) {
        return run(command, SHORT);
    }

    /** What a command prints to stdout before it ends or its time is up. Throws {@link DeviceLostException}. */
    public String printed(String command, Duration limit) {
        return call(() -> transport.printed(command, limit));
    }

    /** As above, with a limit of its own. */
    public AdbResult run(String command, Duration limit) {
        return call(() -> transport.run(command, limit));
    }

    /**
     * Makes a call. Throws {@link DeviceLostException} when the phone or its server is gone, {@link AdbRefusedException} when it
     * said no, {@link FailureException} with {@code INTERRUPTED} when somebody interrupted us.
     */
    public static <T, X extends Exception> T call(Call<T, X> call) throws X {
        try {
            return call.now();
        } catch (AdbRefusedException e) {
            throw e;
        } catch (AdbException e) {
            throw lost(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException(
                    Failure.user(AgentSession.INTERRUPTED, "interrupted while talking to a phone"), e);
        }
    }

    /** The phone went away, for whatever reason adb gives. */
    public static DeviceLostException lost(AdbException e) {
        DeviceLostException lost = new DeviceLostException(String.valueOf(e.getMessage()));
        lost.initCause(e);
        return lost;
    }
}
