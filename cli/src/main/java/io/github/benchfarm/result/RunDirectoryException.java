package io.github.benchfarm.result;

/**
 * The run directory cannot be written or read: nothing more can be recorded, so the run stops. What was journaled before
 * stays valid; after the cause is mended, {@code --resume} goes on.
 */
public class RunDirectoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunDirectoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
