package io.github.benchfarm.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows every running child, so that all can be stopped when we are. */
final class ChildRegistry {
    private static final String STOPPING = "we are shutting down and start no more commands";

    private final Set<Process> running = new HashSet<>();
    private boolean stopping;

    /** Runs a child from start to end. */
    ChildExit run(Command command, Limits limits, ByteSink stdout) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Process process;
        try {
            process = start(command);
        } catch (IOException e) {
            return ChildExit.notStarted(reason(command, e));
        }
        try {
            return new ChildRun(process, limits, stdout).await();
        } finally {
            forget(process);
        }
    }

    /** Stops all running children with their descendants and refuses new ones; takes at most the grace of one child. */
    void stopAll() {
        List<ProcessTree> trees = refuseAndList().stream().map(ProcessTree::of).toList();
        trees.forEach(ProcessTree::terminate);
        Deadline grace = new Deadline(ChildRun.GRACE);
        Backoff backoff = new Backoff();
        boolean interrupted = false;
        while (!grace.passed() && trees.stream().anyMatch(ProcessTree::alive)) {
            interrupted |= backoff.pause();
        }
        trees.forEach(ProcessTree::kill);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** In one step, seen from {@link #stopAll}: a child that is started and not yet known would outlive us. */
    private synchronized Process start(Command command) throws IOException {
        if (stopping) {
            throw new IOException(STOPPING);
        }
        Process process = builder(command).start();
        running.add(process);
        return process;
    }

    private static ProcessBuilder builder(Command command) {
        ProcessBuilder builder = new ProcessBuilder(command.argv());
        builder.environment().putAll(command.environment());
        Path directory = command.directory();
        return directory == null ? builder : builder.directory(directory.toFile());
    }

    private static String reason(Command command, IOException e) {
        Path directory = command.directory();
        if (directory != null && !Files.isDirectory(directory)) {
            return "cannot start " + command.program() + ": its working directory " + directory + " does not exist";
        }
        return "cannot start " + command.program() + ": " + e.getMessage();
    }

    private synchronized void forget(Process process) {
        running.remove(process);
    }

    private synchronized List<Process> refuseAndList() {
        stopping = true;
        return List.copyOf(running);
    }
}
