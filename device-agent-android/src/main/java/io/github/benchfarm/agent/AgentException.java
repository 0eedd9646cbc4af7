package io.github.benchfarm.agent;

/** Ends an attempt with an error code and a reason; the timing log carries both. Trying again seldom helps. */
public final class AgentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** An error with a code of {@link ErrorCode} and one sentence on what is wrong and how to fix it. */
    public AgentException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The same with the exception behind it. */
    public AgentException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Gives whatever an engine threw its code; an {@code AgentException} is returned as it is. */
    static AgentException of(Throwable cause) {
        if (cause instanceof AgentException) {
            return (AgentException) cause;
        }
        return new AgentException(codeOf(cause), cause.getClass().getName() + ": " + cause.getMessage(), cause);
    }

    private static String codeOf(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return ErrorCode.OUT_OF_MEMORY;
        }
        return cause instanceof UnsatisfiedLinkError ? ErrorCode.DELEGATE_UNAVAILABLE : ErrorCode.INTERNAL;
    }

    /** One of {@link ErrorCode}. */
    public String code() {
        return code;
    }

    /** What is wrong, for people. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
