package io.github.benchfarm.device;

import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;

/** The device went away in the middle of something. The attempt may be repeated when it comes back. */
public class DeviceLostException extends FailureException {
    private static final long serialVersionUID = 1L;

    public DeviceLostException(String reason) {
        super(Failure.device("DEVICE_LOST", reason));
    }
}
