package io.github.benchfarm.device.ios;

import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.device.DeviceLostException;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;

/** The one place where what goes wrong between us and an iPhone becomes a failure of a job or of a device. */
final class IosCalls {
    private IosCalls() {}

    /**
     * A call to a phone.
     *
     * @param <X> what else can go wrong, on this computer
     */
    interface Call<T, X extends Exception> {
        T now() throws X, InterruptedException;
    }

    /**
     * A call without an answer.
     *
     * @param <X> what else can go wrong, on this computer
     */
    interface Step<X extends Exception> {
        void now() throws X, InterruptedException;
    }

    /**
     * Makes a call. Throws {@link DeviceLostException} when the phone is gone, {@link FailureException} with the code of
     * {@link IosException} else, or with {@code INTERRUPTED} when somebody interrupted us.
     */
    static <T, X extends Exception> T call(Call<T, X> call) throws X {
        try {
            return call.now();
        } catch (IosException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException(
                    Failure.user(AgentSession.INTERRUPTED, "interrupted while talking to an iPhone"), e);
        }
    }

    /** As above, for a call without an answer. */
    static <X extends Exception> void step(Step<X> step) throws X {
        IosCalls.<Boolean, X>call(() -> {
            step.now();
            return true;
        });
    }

    /** What such an exception is to those who know no iPhones. */
    static FailureException failure(IosException e) {
        return e instanceof IosException.Gone ? lost(e) : new FailureException(e.failure(), e);
    }

    /** The phone cannot be reached for now, and should be tried again. */
    static DeviceLostException lost(IosException e) {
        DeviceLostException lost = new DeviceLostException(e.failure().reason());
        lost.initCause(e);
        return lost;
    }
}
