package io.github.benchfarm.model.store;

/** Hears how a download goes on, in the thread that pulls. */
@FunctionalInterface
public interface PullProgress {
    /**
     * So much has arrived, what an earlier pull left included; called after every piece of some kilobytes.
     *
     * @param totalOrMinus1 of the whole file; -1 when the server does not say
     */
    void at(long bytes, long totalOrMinus1);

    /** Somebody else is downloading the same file: this pull waits for the end of that. Called once. */
    default void waits() {}
}
