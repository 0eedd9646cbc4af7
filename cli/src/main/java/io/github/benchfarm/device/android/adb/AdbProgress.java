package io.github.benchfarm.device.android.adb;

/** Is told how far a transfer has come, often and on the calling thread. */
@FunctionalInterface
public interface AdbProgress {
    /** For whom nobody waits. */
    AdbProgress NONE = bytes -> {};

    /** So many bytes of the file have been handed over so far. */
    void moved(long bytes);
}
