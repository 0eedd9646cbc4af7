package io.github.benchfarm.device.android.adb;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A device as an adb server lists it, in whatever state. All texts come from the device: show them as untrusted.
 *
 * @param server which lists it
 * @param serial what the server calls it: a USB serial, {@code host:port} or an mDNS name; several may be equal
 * @param stateText the state in adb's own words, e.g. {@code no permissions (user in plugdev group; ...)}
 * @param properties e.g. {@code product}, {@code model}, {@code device}, {@code transport_id}, {@code usb}; without an order
 */
public record AdbDevice(
        AdbAddress server, String serial, State state, String stateText, Map<String, String> properties) {
    private static final Pattern HOST_AND_PORT = Pattern.compile(".+:[0-9]{1,5}");
    private static final String MDNS = "._adb";

    public AdbDevice {
        properties = Map.copyOf(properties);
    }

    /** Whether it is reached over the network rather than a cable, which its name alone tells. */
    public boolean isNetwork() {
        return serial.contains(MDNS) || HOST_AND_PORT.matcher(serial).matches();
    }

    /** What adb says of a device. */
    public enum State {
        /** Ready for commands; whether Android has booted is another question. */
        DEVICE("device"),
        OFFLINE("offline"),
        UNAUTHORIZED("unauthorized"),
        AUTHORIZING("authorizing"),
        CONNECTING("connecting"),
        RECOVERY("recovery"),
        RESCUE("rescue"),
        SIDELOAD("sideload"),
        BOOTLOADER("bootloader"),
        NO_PERMISSIONS("no permissions"),
        /** Given up by this server so that another one can have it. */
        DETACHED("detached"),
        /** A word that we do not know. */
        UNKNOWN("");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The state whose name adb gives; empty for other words. */
        static Optional<State> named(String word) {
            return Arrays.stream(values())
                    .filter(state -> state != UNKNOWN && state.word.equals(word))
                    .findFirst();
        }
    }
}
