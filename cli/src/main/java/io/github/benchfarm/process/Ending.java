package io.github.benchfarm.process;

/** Why a child is no more. */
public enum Ending {
    /** It ended by itself or was killed by somebody else; its exit code says more. */
    EXITED,
    /** It never ran: no such program, no permission, or we are shutting down. */
    NOT_STARTED,
    /** It was stopped because it took longer than {@link Limits#total()}. */
    TIMED_OUT,
    /** It was stopped because it printed nothing for {@link Limits#silence()}. */
    SILENT,
    /** It was stopped because it printed more than {@link Limits#outputBytes()}. */
    FLOODED
}
