package io.github.benchfarm.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A process with all its descendants, as of the moment of {@link #of}.
 *
 * <p>They are remembered, because the children of a process that has died can no longer be found through it.
 */
final class ProcessTree {
    private final Set<ProcessHandle> handles = new LinkedHashSet<>();

    private ProcessTree(ProcessHandle root) {
        handles.add(root);
        root.descendants().forEach(handles::add);
    }

    /** The tree below a process. */
    static ProcessTree of(Process process) {
        return new ProcessTree(process.toHandle());
    }

    /** Asks all to end, the root first, lest it starts something else when its child ends. */
    void terminate() {
        handles.forEach(ProcessHandle::destroy);
    }

    /** Kills all, and what they have started since. */
    void kill() {
        List.copyOf(handles).forEach(handle -> handle.descendants().forEach(handles::add));
        handles.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether any of them still runs. */
    boolean alive() {
        return handles.stream().anyMatch(ProcessHandle::isAlive);
    }
}
