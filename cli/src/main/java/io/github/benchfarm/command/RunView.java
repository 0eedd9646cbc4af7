package io.github.benchfarm.command;

import io.github.benchfarm.lab.RunEvent;
import java.util.function.Consumer;

/** Shows a run while it goes on, and its end. Events come one at a time. */
interface RunView extends Consumer<RunEvent>, AutoCloseable {
    @Override
    default void close() {}
}
