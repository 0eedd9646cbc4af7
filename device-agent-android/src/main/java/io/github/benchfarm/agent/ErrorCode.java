package io.github.benchfarm.agent;

/** The error codes of a timing log's {@code end} line (doc/wire.md). */
public final class ErrorCode {
    /** The job is not valid JSON, lacks a field or holds a value out of range. */
    public static final String JOB_INVALID = "JOB_INVALID";
    /** The job is well formed but asks for something this agent does not know. */
    public static final String JOB_UNSUPPORTED = "JOB_UNSUPPORTED";
    /** The model file is not under the agent's home. */
    public static final String MODEL_MISSING = "MODEL_MISSING";
    /** The model file has another hash, or the engine cannot load it. */
    public static final String MODEL_INVALID = "MODEL_INVALID";
    /** The model has no signature of that name. */
    public static final String SIGNATURE_UNKNOWN = "SIGNATURE_UNKNOWN";
    /** The delegate or its native library does not exist here. */
    public static final String DELEGATE_UNAVAILABLE = "DELEGATE_UNAVAILABLE";
    /** The delegate took no node and the job forbids falling back to the CPU. */
    public static final String NOT_DELEGATED = "NOT_DELEGATED";
    /** An input cannot be filled as the job asks. */
    public static final String INPUT_UNSUPPORTED = "INPUT_UNSUPPORTED";
    /** An inference failed. */
    public static final String INVOKE_FAILED = "INVOKE_FAILED";
    /** The process ran out of memory. */
    public static final String OUT_OF_MEMORY = "OUT_OF_MEMORY";
    /** The agent or the engine is broken. */
    public static final String INTERNAL = "INTERNAL";

    private ErrorCode() {}
}
