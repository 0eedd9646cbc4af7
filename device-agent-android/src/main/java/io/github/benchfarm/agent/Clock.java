package io.github.benchfarm.agent;

/** The clock that iterations are timed with: monotonic, standing still while the device sleeps. */
interface Clock {

    /** Nanoseconds since some moment; never allocates. */
    long nanos();

    /** What the operating system calls it. */
    String name();

    /** The smallest step it was seen to make. */
    long resolutionNanos();
}
