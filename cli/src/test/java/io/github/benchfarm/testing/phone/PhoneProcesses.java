package io.github.benchfarm.testing.phone;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes of a phone's shell, told from all others by a variable of their environment. */
final class PhoneProcesses {
    /** Names the phone's folder; the stand-ins use it too. */
    static final String MARK = "TEST_PHONE";

    private static final int ROUNDS = 50;
    private static final int ROUND_MILLIS = 10;

    private final Path folder;
    private final PhoneRoot root;

    PhoneProcesses(Path folder, PhoneRoot root) {
        this.folder = folder;
        this.root = root;
    }

    /**
     * Starts a command for a connection, unless that has just ended: after a reboot nothing old may start. It gets a group
     * of its own, so that it cannot signal the tests.
     */
    synchronized Process start(String command, boolean oneOutput, AdbLink link) throws IOException {
        if (!link.isOpen()) {
            throw new EOFException("the connection was closed");
        }
        List<String> words = new ArrayList<>(List.of("setsid", "/bin/sh"));
        if (!command.isEmpty()) {
            words.addAll(List.of("-c", root.translate(command)));
        }
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(root.folder().toFile()).redirectErrorStream(oneOutput);
        builder.environment().clear();
        builder.environment().put(MARK, folder.toString());
        builder.environment().put("PATH", root.resolve("/system/bin").toString());
        builder.environment().put("HOME", root.folder().toString());
        builder.environment().put("TMPDIR", root.resolve("/data/local/tmp").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** For one output of a command. */
    PathEraser eraser() {
        return new PathEraser(root.folder());
    }

    /** SIGHUP to this process and no other, as the phone's daemon does when a stream is closed. */
    static void hangUp(Process process) {
        if (process.isAlive()) {
            try {
                new ProcessBuilder("/bin/sh", "-c", "kill -HUP " + process.pid()).start();
            } catch (IOException e) {
                throw new AssertionError("a command of the test phone cannot be ended", e);
            }
        }
    }

    /** All that live, orphans included. */
    List<ProcessHandle> alive() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            return entries.filter(entry -> entry.getFileName().toString().matches("\\d+"))
                    .filter(this::isOurs)
                    .map(entry ->
                            ProcessHandle.of(Long.parseLong(entry.getFileName().toString())))
                    .flatMap(Optional::stream)
                    .filter(ProcessHandle::isAlive)
                    .toList();
        }
    }

    /** Kills all, also those that are just being started. */
    synchronized void killAll() throws IOException, InterruptedException {
        List<ProcessHandle> left = alive();
        for (int round = 0; !left.isEmpty(); round++) {
            if (round == ROUNDS) {
                throw new AssertionError("processes of the test phone cannot be killed: " + left);
            }
            left.forEach(ProcessHandle::destroyForcibly);
            Thread.sleep(ROUND_MILLIS);
            left = alive();
        }
    }

    private boolean isOurs(Path process) {
        try {
            String variables = Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
            return ("\0" + variables).contains("\0" + MARK + "=" + folder + "\0");
        } catch (IOException e) {
            // Somebody else's, or it has just ended.
            return false;
        }
    }
}
