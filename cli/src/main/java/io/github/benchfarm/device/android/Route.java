package io.github.benchfarm.device.android;

import io.github.benchfarm.device.android.adb.AdbDevice;
import io.github.benchfarm.device.android.adb.AdbServer;
import io.github.benchfarm.device.android.shell.PhoneShell;

/**
 * A way to a phone: an adb server and what that calls the phone. Not an identity: another phone may answer there tomorrow.
 */
record Route(AdbServer server, AdbDevice device) {
    /** A shell on the phone. */
    PhoneShell shell() {
        return new PhoneShell(server.transport(device.serial()));
    }

    /** Text for people, e.g. "R58M123ABC at 127.0.0.1:5037". */
    String label() {
        return device.serial() + " at " + server.address();
    }
}
