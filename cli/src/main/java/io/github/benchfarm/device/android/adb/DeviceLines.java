package io.github.benchfarm.device.android.adb;

import io.github.benchfarm.device.android.adb.AdbDevice.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what {@code host:devices-l} answers, in time that grows with its length only: a device chooses its serial.
 *
 * <pre>
 * R5CR30ABCDE            device usb:1-4 product:x1sxxx model:SM_G981N device:x1s transport_id:3
 * 0123456789ABCDEF       no permissions (user in plugdev group; are your udev rules wrong?); see [http://...] usb:1-2 transport_id:1
 * adb-R5CR-abc (2)._adb-tls-connect._tcp offline transport_id:9
 * </pre>
 */
final class DeviceLines {
    private static final String NO_PERMISSIONS = "no permissions";

    private DeviceLines() {}

    /** All devices, in the server's order; a line that has not even a state is left out. */
    static List<AdbDevice> parse(AdbAddress server, String text) {
        return text.lines().flatMap(line -> device(server, line).stream()).toList();
    }

    /** Backwards, because both serial and state may contain spaces, and properties never do. */
    private static Optional<AdbDevice> device(AdbAddress server, String line) {
        Map<String, String> properties = new HashMap<>();
        String text = line.replace('\t', ' ');
        int end = endOfWord(text, text.length());
        int space = text.lastIndexOf(' ', end - 1);
        while (space > 0 && addProperty(properties, text.substring(space + 1, end))) {
            end = endOfWord(text, space);
            space = text.lastIndexOf(' ', end - 1);
        }
        return device(server, text.substring(0, end).strip(), properties);
    }

    /** Where the last word before a position ends. */
    private static int endOfWord(String text, int before) {
        int end = before;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private static boolean addProperty(Map<String, String> properties, String word) {
        int colon = word.indexOf(':');
        if (colon < 1 || !word.chars().limit(colon).allMatch(c -> (c >= 'a' && c <= 'z') || c == '_')) {
            return false;
        }
        properties.putIfAbsent(word.substring(0, colon), word.substring(colon + 1));
        return true;
    }

    private static Optional<AdbDevice> device(AdbAddress server, String head, Map<String, String> properties) {
        int denied = head.indexOf(" " + NO_PERMISSIONS);
        if (denied > 0) {
            return Optional.of(at(server, head, denied, State.NO_PERMISSIONS, properties));
        }
        int last = head.lastIndexOf(' ');
        if (last <= 0) {
            return Optional.empty();
        }
        return Optional.of(State.named(head.substring(last + 1))
                .map(state -> at(server, head, last, state, properties))
                // A state of a later adb: of many words perhaps, while few serials have a space.
                .orElseGet(() -> at(server, head, head.indexOf(' '), State.UNKNOWN, properties)));
    }

    private static AdbDevice at(
            AdbAddress server, String head, int space, State state, Map<String, String> properties) {
        String serial = head.substring(0, space).stripTrailing();
        return new AdbDevice(server, serial, state, head.substring(space).strip(), properties);
    }
}
