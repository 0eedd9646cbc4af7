package io.github.benchfarm.device.android.adb;

import org.jspecify.annotations.Nullable;

/**
 * The connection to a device that had been reached ended in the middle of something, or carried garbage.
 *
 * <p>The device or the adb server is gone: only the next call can tell which. Wait for the device to come back, then try
 * again; whether a command still runs there, or a file is half written, is unknown.
 */
public final class AdbDeviceLostException extends AdbException {
    private static final long serialVersionUID = 1L;

    public AdbDeviceLostException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
