package io.github.benchfarm.device.android.adb;

/**
 * Something that exists on a device; of a symbolic link the link itself.
 *
 * @param mode type and permissions as in {@code st_mode}
 * @param size in bytes, modulo 4 GiB
 * @param modifiedSeconds since 1970 by the device's clock
 */
public record AdbFile(int mode, long size, long modifiedSeconds) {
    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int DIRECTORY = 0040000;

    /** Whether it is an ordinary file. */
    public boolean isRegularFile() {
        return (mode & TYPE) == REGULAR;
    }

    /** Whether it is a directory. */
    public boolean isDirectory() {
        return (mode & TYPE) == DIRECTORY;
    }
}
