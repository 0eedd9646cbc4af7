package io.github.benchfarm.testing.phone;

/** What a phone does wrong. */
public enum Effect {
    /** The cable is pulled for a moment: the connection ends, commands get SIGHUP. */
    DROP,
    /** The phone's daemon dies and is started again: the connection ends, commands live on as orphans. */
    DIE,
    /** Says nothing more on any connection, but keeps them open, until {@link TestPhone#thaw()}. */
    FREEZE,
    /** Puts bytes on the wire that are no adb message. */
    NOISE,
    /** Answers within the stream with bytes that are no packet, and ends it. */
    GARBAGE,
    /** Loses the rest and says that all went well. */
    TRUNCATE,
    /** Refuses: the stream if it is a shell's, else the file with a text. */
    REFUSE,
    /** Restarts: {@link TestPhone#reboot(java.time.Duration)} of a moment. */
    REBOOT,
    /** Is unplugged for ever: {@link TestPhone#vanish()}. */
    VANISH
}
