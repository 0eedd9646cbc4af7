package io.github.benchfarm.model.store;

import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says why the store's disk did not do what it should. */
final class StoreFailures {
    private static final long FULL_BELOW_BYTES = 1 << 20;

    /** The words of Linux and macOS, of quotas, and of Windows. */
    private static final List<String> FULL =
            List.of("No space left", "Disk quota exceeded", "not enough space on the disk");

    private static final String ELSEWHERE = ", or set XDG_CACHE_HOME (Windows: LOCALAPPDATA) to another place";

    private StoreFailures() {}

    /** STORE_FULL, INTERRUPTED or STORE_UNUSABLE, whichever the exception stands for. */
    static FailureException of(Path place, IOException cause) {
        if (cause instanceof ClosedByInterruptException) {
            return interrupted(cause);
        }
        Failure failure = isFull(place, cause)
                ? Failure.user("STORE_FULL", "the disk of " + place + " is full: free some space" + ELSEWHERE)
                : Failure.user(
                        "STORE_UNUSABLE",
                        "the model store cannot use " + place + ": " + Reasons.of(cause) + "; check its permissions"
                                + ELSEWHERE);
        return new FailureException(failure, cause);
    }

    /** STORE_FULL before anything is written. */
    static FailureException tooSmall(Path place, long needed, long free) {
        return new FailureException(Failure.user(
                "STORE_FULL",
                "the download needs " + needed + " more bytes, but the disk of " + place + " has " + free
                        + " free: free some space" + ELSEWHERE));
    }

    /** INTERRUPTED, with the flag of the thread set again. */
    static FailureException interrupted(Exception cause) {
        Thread.currentThread().interrupt();
        return new FailureException(
                Failure.user("INTERRUPTED", "interrupted while the model store was at work; start it again"), cause);
    }

    private static boolean isFull(Path place, IOException cause) {
        String message = String.valueOf(cause.getMessage());
        if (FULL.stream().anyMatch(message::contains)) {
            return true;
        }
        try {
            return Files.getFileStore(place).getUsableSpace() < FULL_BELOW_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
