package io.github.benchfarm.wire;

/** What was asked for cannot be done as asked: refused before anything is measured. The message names what, where and the fix. */
public class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
