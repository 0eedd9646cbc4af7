package io.github.benchfarm.device.android.adb;

/**
 * The server has no such device, or one that cannot be used now: unauthorized, offline, connecting, too old.
 *
 * <p>Try again when {@link AdbServer#devices} shows it as {@link AdbDevice.State#DEVICE}; most states need a person first.
 */
public final class AdbNotReadyException extends AdbException {
    private static final long serialVersionUID = 1L;

    private final String text;

    /** With a whole message, and the reason in it as adb gave it, made fit for one line. */
    public AdbNotReadyException(String message, String text) {
        super(message, null);
        this.text = text;
    }

    /** The reason alone, e.g. "device offline". */
    public String text() {
        return text;
    }
}
