package io.github.benchfarm.wire;

/** Who can fix a failure. */
public enum Fixer {
    /** The person who typed the command: another option, another file. */
    USER,
    /** Whoever looks after the device: cable, storage, permissions, delegate support. */
    DEVICE,
    /** The developers of this tool. */
    HARNESS
}
