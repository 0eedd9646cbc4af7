package io.github.benchfarm.device.android.adb;

/**
 * The server or the device understood and said no: no space, read-only, no such file, cannot connect.
 *
 * <p>The same call gets the same answer: do not try again before something was changed.
 */
public final class AdbRefusedException extends AdbException {
    private static final long serialVersionUID = 1L;

    private final String text;

    /** With a whole message, and the refusal in it as it came, made fit for one line. */
    public AdbRefusedException(String message, String text) {
        super(message, null);
        this.text = text;
    }

    /** The refusal alone, e.g. "couldn't create file: Read-only file system". */
    public String text() {
        return text;
    }
}
