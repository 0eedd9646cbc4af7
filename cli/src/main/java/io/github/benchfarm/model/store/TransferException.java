package io.github.benchfarm.model.store;

/** A transfer did not come to its end; trying again may help. The message is the reason without the URL. */
final class TransferException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean unreachable;

    private TransferException(String reason, boolean unreachable) {
        super(reason);
        this.unreachable = unreachable;
    }

    /** The server was reached, but what it sent is not all or not what was asked for. */
    static TransferException broken(String reason) {
        return new TransferException(reason, false);
    }

    /** The server was not even reached. */
    static TransferException unreachable(String reason) {
        return new TransferException(reason, true);
    }

    boolean isUnreachable() {
        return unreachable;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
