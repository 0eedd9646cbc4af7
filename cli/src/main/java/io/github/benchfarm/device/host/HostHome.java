package io.github.benchfarm.device.host;

import io.github.benchfarm.device.Payload;
import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The agent's home of one session: a directory that nobody else uses, deleted when closed.
 *
 * <p>Its name holds the id and the start of the process that made it, e.g. {@code 4711-1767225600-3f2a...}: what a killed
 * process left behind is deleted when the next home is made.
 */
record HostHome(Path directory) implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})-[0-9a-f]{8}");
    /** Systems tell a start relative to the boot, whose time moves a little when the clock is set. */
    private static final long START_TOLERANCE_SECONDS = 10;

    private static final long FULL_BELOW_BYTES = 1 << 20;

    /** Makes a new home below {@code homes}, after deleting those of dead processes. */
    static HostHome create(Path homes) throws IOException {
        Files.createDirectories(homes);
        deleteStale(homes);
        ProcessHandle self = ProcessHandle.current();
        String random = UUID.randomUUID().toString().substring(0, 8);
        Path directory = homes.resolve(self.pid() + "-" + startSecond(self) + "-" + random);
        Files.createDirectory(directory);
        for (String folder : List.of("jobs", "models", "inputs")) {
            Files.createDirectory(directory.resolve(folder));
        }
        return new HostHome(directory);
    }

    /**
     * Copies a file to where the agent finds it; does nothing when it is there. Throws {@link FailureException} with
     * {@code PLACE_FAILED} or {@code NO_SPACE}.
     */
    void place(Payload payload) {
        Path target = directory.resolve(payload.agentPath());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        if (Files.exists(target)) {
            return;
        }
        if (!Files.isReadable(payload.file())) {
            throw new FailureException(
                    Failure.user("PLACE_FAILED", "cannot read " + payload.file() + ": it is gone or not permitted"));
        }
        try {
            Files.copy(payload.file(), part, StandardCopyOption.REPLACE_EXISTING);
            String hash = Hashes.sha256(part);
            if (!hash.equals(payload.sha256())) {
                Files.delete(part);
                throw new FailureException(Failure.user(
                        "PLACE_FAILED",
                        payload.file() + " was changed since the run began: its SHA-256 is " + hash + ", not "
                                + payload.sha256() + "; leave it alone and run again"));
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FailureException failure = failure(directory, e);
            deleteTree(part);
            throw failure;
        }
    }

    /** What to tell of a directory that cannot be written: {@code NO_SPACE} when it is full, else {@code PLACE_FAILED}. */
    static FailureException failure(Path directory, IOException cause) {
        Failure failure = isFull(directory, cause)
                ? Failure.user(
                        "NO_SPACE", "the disk of " + directory + " is full: delete something, or set XDG_CACHE_HOME")
                : Failure.user(
                        "PLACE_FAILED",
                        "cannot write to " + directory + ": " + Reasons.of(cause)
                                + "; check its permissions, or set XDG_CACHE_HOME");
        return new FailureException(failure, cause);
    }

    /** Deletes it; what is still in use is left to the next home made by another process. */
    @Override
    public void close() {
        deleteTree(directory);
    }

    private static void deleteStale(Path homes) throws IOException {
        List<Path> found;
        try (Stream<Path> entries = Files.list(homes)) {
            found = entries.toList();
        }
        found.stream().filter(HostHome::isStale).forEach(HostHome::deleteTree);
    }

    private static boolean isStale(Path home) {
        Matcher name = NAME.matcher(home.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        long madeBy = Long.parseLong(name.group(2));
        Optional<ProcessHandle> owner = ProcessHandle.of(Long.parseLong(name.group(1)));
        return owner.filter(process -> Math.abs(startSecond(process) - madeBy) <= START_TOLERANCE_SECONDS)
                .isEmpty();
    }

    private static long startSecond(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).getEpochSecond();
    }

    private static boolean isFull(Path directory, IOException cause) {
        if (String.valueOf(cause.getMessage()).contains("No space left")) {
            return true;
        }
        try {
            return Files.getFileStore(directory).getUsableSpace() < FULL_BELOW_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private static void deleteTree(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // Another process deletes it too, or Windows still has a model mapped: the next sweep gets it.
        }
    }
}
