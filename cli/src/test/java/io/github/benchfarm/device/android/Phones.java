package io.github.benchfarm.device.android;

import io.github.benchfarm.device.android.adb.AdbAddress;
import io.github.benchfarm.device.android.adb.AdbDevice;
import io.github.benchfarm.device.android.adb.AdbServer;
import java.util.Map;

/** Phones as adb servers list them. Nobody is asked for anything. */
final class Phones {
    static final AdbAddress SERVER = AdbAddress.DEFAULT;
    static final AdbAddress OTHER_SERVER = new AdbAddress("127.0.0.1", 5038);

    private Phones() {}

    /** A phone that is ready. */
    static Route route(String adbSerial) {
        return route(SERVER, adbSerial);
    }

    /** A phone of a server that is ready. */
    static Route route(AdbAddress server, String adbSerial) {
        return route(new AdbDevice(server, adbSerial, AdbDevice.State.DEVICE, "device", Map.of()));
    }

    static Route route(AdbDevice device) {
        return new Route(new AdbServer(device.server()), device);
    }

    /** What a phone with a serial number of its own and a boot said on a way to it. */
    static PhoneIdentity.Answer answer(Route route, String serial, String bootId) {
        return new PhoneIdentity.Answer(route, new PhoneFacts(Map.of("ro.serialno", serial), bootId, 8, 0));
    }
}
