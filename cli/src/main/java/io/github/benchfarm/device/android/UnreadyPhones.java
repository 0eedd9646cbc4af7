package io.github.benchfarm.device.android;

import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.device.android.adb.AdbDevice;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.PlainText;

/** Phones that adb lists and cannot talk to: why, and what to do. doc/android.md says more of each. */
final class UnreadyPhones {
    private UnreadyPhones() {}

    /** The phone of a route that is not in the state {@code device}. */
    static UnusableDevice of(Route route) {
        AdbDevice device = route.device();
        String model = device.properties().getOrDefault("model", "");
        String label = PlainText.brief(device.serial()) + (model.isEmpty() ? "" : " (" + PlainText.brief(model) + ")");
        return new UnusableDevice(AndroidProvider.KIND, label, failure(device));
    }

    private static Failure failure(AdbDevice device) {
        return switch (device.state()) {
            case UNAUTHORIZED ->
                Failure.user(
                        "UNAUTHORIZED",
                        "it does not trust this computer: unlock it and allow USB debugging, with 'always allow from this"
                                + " computer' ticked");
            case AUTHORIZING, CONNECTING ->
                Failure.user("CONNECTING", "adb is still connecting to it: try again in a moment");
            case OFFLINE ->
                Failure.device("OFFLINE", "it does not answer adb: plug it in again, or run 'adb reconnect offline'");
            case NO_PERMISSIONS ->
                Failure.user(
                        "NO_PERMISSIONS",
                        "this user may not open its USB device: install udev rules for Android (Debian: apt install"
                                + " android-sdk-platform-tools-common) and plug it in again");
            case RECOVERY, RESCUE, SIDELOAD ->
                Failure.user("NOT_BOOTED", "it is in " + device.stateText() + " mode: start Android on it");
            case BOOTLOADER -> Failure.user("NOT_BOOTED", "it is in its boot loader: start Android on it");
            case DETACHED -> Failure.user("DETACHED", "another adb server has it: give that one with --adb-server");
            case DEVICE, UNKNOWN ->
                Failure.device(
                        "NOT_READY", "adb says '" + PlainText.brief(device.stateText()) + "' of it: plug it in again");
        };
    }
}
