package io.github.benchfarm.device.android.adb;

/** A command that runs on a device for as long as this is open; closing never fails. */
public interface AdbHold extends AutoCloseable {
    /** Lets go: the device closes the command's stdin and sends it SIGHUP. */
    @Override
    void close();
}
