package io.github.benchfarm.device.android.adb;

/**
 * A time limit has passed; the connection was closed, at which a device sends SIGHUP to the command that it ran for us.
 *
 * <p>Trying once more is worth it after {@link Limit#SILENCE} and {@link Limit#STALL}, which a frozen device or server causes;
 * after {@link Limit#TOTAL} only with more time.
 */
public final class AdbTimedOutException extends AdbException {
    private static final long serialVersionUID = 1L;

    private final Limit limit;

    /** With a whole message. */
    public AdbTimedOutException(String message, Limit limit) {
        super(message, null);
        this.limit = limit;
    }

    /** Which limit it was. */
    public Limit limit() {
        return limit;
    }

    /** The limits of a call. */
    public enum Limit {
        /** Nothing came for too long. */
        SILENCE("nothing came for"),
        /** The whole call took too long. */
        TOTAL("not done within"),
        /** A file transfer stood still for too long. */
        STALL("no byte moved for");

        private final String words;

        Limit(String words) {
            this.words = words;
        }

        /** What a time follows in a message. */
        String words() {
            return words;
        }
    }
}
