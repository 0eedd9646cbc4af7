package io.github.benchfarm.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder in which the real {@code benchmark} runs in processes of its own, with its own cache, so that its agents can be
 * told from those of other tests.
 */
public record CliHome(Path folder) {
    private static final int POLL_MILLIS = 20;

    /** How a JVM with a whole class path is started quickly, without a file in /tmp that a kill would leave behind. */
    private static final List<String> JVM_OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx256m");

    public CliHome(Path folder) {
        // As processes see it, e.g. on macOS, where /var is a link.
        this.folder = realPath(folder);
    }

    /** Options that keep a job as short as can be. */
    public static String[] quick(String... more) {
        return Stream.concat(
                        Stream.of(
                                "run", "--devices", "host", "--iterations", "10", "--min-time", "1ms", "--warmup", "0"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** The directory that holds its cache. */
    public Path cache() {
        return folder.resolve("cache");
    }

    /** A run directory, or another path below the folder. */
    public RunFiles run(String name) {
        return new RunFiles(folder.resolve(name));
    }

    /** The command line of {@code benchmark} with arguments. */
    public List<String> command(String... args) {
        List<String> argv = new ArrayList<>();
        argv.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        argv.addAll(JVM_OPTIONS);
        argv.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.github.benchfarm.command.Main"));
        argv.addAll(List.of(args));
        return argv;
    }

    /** Runs {@code benchmark} in the folder, to its end. */
    public CliResult call(String... args) throws IOException, InterruptedException {
        return start(args).await();
    }

    /** Starts {@code benchmark} in the folder. */
    public CliProcess start(String... args) throws IOException {
        return startCommand(command(args));
    }

    /** Starts any command in the folder, with our cache in its environment. */
    public CliProcess startCommand(List<String> argv) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(argv)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("XDG_CACHE_HOME", cache().toString());
        // An adb server that the command starts would outlive the test.
        builder.environment().put("ADB", "/bin/false");
        return new CliProcess(builder.start(), out, err);
    }

    /** The agents that run now. */
    public List<ProcessHandle> agents() {
        String mark = "javacpp.cachedir=" + cache();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(mark))
                .toList();
    }

    /** Whether all agents end within a time. */
    public boolean agentsEndWithin(int seconds) throws InterruptedException {
        long start = System.nanoTime();
        while (!agents().isEmpty()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(seconds)) {
                return false;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return true;
    }

    /** Names of the agents' homes that were left behind. */
    public List<String> agentHomes() throws IOException {
        return new RunFiles(cache().resolve("benchfarm").resolve("host")).names();
    }

    private static Path realPath(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
