package io.github.benchfarm.testing.phone;

/** How far a phone lets an adb server in. */
public enum Access {
    /** Trusted: {@code device}. */
    DEVICE,
    /** Its owner never answers the question whether to trust this computer: {@code unauthorized}. */
    UNAUTHORIZED,
    /** It takes the connection and never says a word: {@code offline}. */
    OFFLINE,
    /** Booted to its recovery menu: {@code recovery}. */
    RECOVERY,
    /** Waits for an update package: {@code sideload}. */
    SIDELOAD
}
