package io.github.benchfarm.device.android.adb;

import org.jspecify.annotations.Nullable;

/**
 * No adb server answers there, or it closed the connection before a device was reached, or what answers is no adb server.
 *
 * <p>Start the server if it is ours to start, then try again.
 */
public final class AdbServerGoneException extends AdbException {
    private static final long serialVersionUID = 1L;

    public AdbServerGoneException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
