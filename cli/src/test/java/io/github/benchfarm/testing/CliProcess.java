package io.github.benchfarm.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A running {@code benchmark} whose output goes to files; closing kills it. */
public final class CliProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private static final int POLL_MILLIS = 10;

    private final Process process;
    private final Path out;
    private final Path err;

    CliProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Waits for its end. */
    public CliResult await() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            close();
            throw new AssertionError("it did not end: " + result());
        }
        return result();
    }

    /** Waits until it has printed a text a number of times to standard output. */
    public void awaitOut(String text, int times) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (Files.readString(out).split(text, -1).length <= times) {
            boolean late = System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            if (late || !process.isAlive()) {
                throw new AssertionError("it never printed " + text + ": " + Files.readString(out) + err());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Sends a signal, e.g. {@code INT}. */
    public void signal(String name) throws IOException, InterruptedException {
        signal(process.toHandle(), name);
    }

    /** Sends a signal to any process. */
    public static void signal(ProcessHandle process, String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits some time for its end and kills it, as {@code kill -9} does. */
    public void killAfter(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        close();
    }

    /** What it printed to standard error so far. */
    public String err() throws IOException {
        return Files.readString(err);
    }

    private CliResult result() throws IOException {
        return new CliResult(process.isAlive() ? -1 : process.exitValue(), Files.readString(out), err());
    }

    @Override
    public void close() {
        process.destroyForcibly()
                .onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
