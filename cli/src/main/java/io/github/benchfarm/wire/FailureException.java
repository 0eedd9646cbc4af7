package io.github.benchfarm.wire;

/** Carries a {@link Failure} to whoever records it; the same call may be tried again only if the fixer acted. */
public class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FailureException(Failure failure) {
        super(failure.code() + ": " + failure.reason());
        this.failure = failure;
    }

    public FailureException(Failure failure, Throwable cause) {
        super(failure.code() + ": " + failure.reason(), cause);
        this.failure = failure;
    }

    /** What went wrong. */
    public Failure failure() {
        return failure;
    }
}
