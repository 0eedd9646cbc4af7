package io.github.benchfarm.device.android.adb;

/**
 * How a short command ended and what it printed.
 *
 * @param code exit code, 0 to 255
 * @param stdout the first 1 MB, decoded as UTF-8, malformed bytes replaced
 * @param stderr the same of stderr
 */
public record AdbResult(int code, String stdout, String stderr) {
    /** Whether the exit code is 0. */
    public boolean ok() {
        return code == 0;
    }
}
