package io.github.benchfarm.device.android.adb;

import org.jspecify.annotations.Nullable;

/**
 * Something between us and a device did not work; each kind says whether to try again.
 *
 * <p>Unchecked like {@link io.github.benchfarm.wire.FailureException}, into which one place of each session turns it, and no
 * {@link java.io.IOException}, which therefore always means a file of this computer.
 */
public abstract sealed class AdbException extends RuntimeException
        permits AdbServerGoneException,
                AdbNotReadyException,
                AdbDeviceLostException,
                AdbTimedOutException,
                AdbRefusedException {
    private static final long serialVersionUID = 1L;

    AdbException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
