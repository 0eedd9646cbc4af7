package io.github.benchfarm.process;

/** Takes the bytes of a child's output as they come; must keep a bounded part of them. */
@FunctionalInterface
public interface ByteSink {
    /** Takes the first {@code length} bytes of a buffer that will be reused. */
    void accept(byte[] buffer, int length);
}
