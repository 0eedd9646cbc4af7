package io.github.benchfarm.device.android.adb;

/** Takes what a command prints, as it comes, on the calling thread. What it throws ends the call. */
public interface AdbOutput {
    /** Takes bytes of stdout; the array is used again afterwards. */
    void stdout(byte[] bytes, int offset, int length);

    /** Takes bytes of stderr; the array is used again afterwards. */
    void stderr(byte[] bytes, int offset, int length);
}
