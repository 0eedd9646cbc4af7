package io.github.benchfarm.process;

import java.io.IOException;

/** A consumer that may fail to write. */
@FunctionalInterface
public interface IoConsumer<T> {
    /** Uses the value. */
    void accept(T value) throws IOException;
}
