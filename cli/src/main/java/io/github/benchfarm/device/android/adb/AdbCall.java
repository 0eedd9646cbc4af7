package io.github.benchfarm.device.android.adb;

import io.github.benchfarm.wire.PlainText;
import java.io.IOException;

/**
 * What is being asked of whom: the beginning of every message.
 *
 * @param who a server or a device
 * @param operation e.g. {@code push to /data/local/tmp/x}
 */
record AdbCall(String who, String operation) {
    private static final int SHOWN_CHARS = 48;

    AdbCall {
        who = PlainText.brief(who);
        operation = PlainText.brief(operation);
    }

    /** Something asked of a server itself. */
    static AdbCall of(AdbAddress server, String operation) {
        return new AdbCall("adb server " + server, operation);
    }

    /** Something asked of a device. */
    static AdbCall of(String serial, String operation) {
        return new AdbCall("device " + serial, operation);
    }

    /** How a command line is called in messages: by its beginning, because what matters to a reader comes behind it. */
    static String shell(String command) {
        boolean isLong = command.length() > SHOWN_CHARS;
        return "shell: " + (isLong ? command.substring(0, SHOWN_CHARS) + "..." : command);
    }

    /** There is no server, or none any more. */
    AdbServerGoneException serverGone(IOException cause) {
        return new AdbServerGoneException(
                message("no connection (" + reason(cause) + "); is it running? `adb start-server` starts it"), cause);
    }

    /** What answers is not an adb server. */
    AdbServerGoneException noServer(String answer) {
        return new AdbServerGoneException(
                message("what answers there is no adb server, it says '" + PlainText.brief(answer)
                        + "'; is the address right?"),
                null);
    }

    /** The device, or the server between, went away. */
    AdbDeviceLostException lost(IOException cause) {
        return new AdbDeviceLostException(message("the connection ended (" + reason(cause) + ")"), cause);
    }

    /** The device answers what it should not. */
    AdbDeviceLostException garbage(String answer) {
        return new AdbDeviceLostException(
                message("the device answers garbage: '" + PlainText.brief(answer) + "'"), null);
    }

    /** The device cannot be used now, in adb's words. */
    AdbNotReadyException notReady(String text) {
        String plain = PlainText.brief(text);
        return new AdbNotReadyException(message(plain), plain);
    }

    /** It was understood and refused, in the words of who refused it. */
    AdbRefusedException refused(String text) {
        String plain = PlainText.brief(text);
        return new AdbRefusedException(message(plain), plain);
    }

    /** Who, what, and what became of it. */
    String message(String outcome) {
        return who + ", " + operation + ": " + outcome;
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
