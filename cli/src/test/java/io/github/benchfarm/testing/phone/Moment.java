package io.github.benchfarm.testing.phone;

/** What a phone is doing when it misbehaves. */
public enum Moment {
    /** It has just said who it is. */
    CONNECT,
    /** It receives a file; bytes of the file count. */
    PUSH,
    /** It runs a shell command; bytes of its output count, stdout and stderr together. */
    SHELL,
    /** It sends a file; bytes of the file count. */
    PULL
}
