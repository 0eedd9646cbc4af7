package io.github.benchfarm.device.android;

import static io.github.benchfarm.device.android.adb.ShellWords.quote;

import io.github.benchfarm.device.android.adb.AdbResult;
import io.github.benchfarm.device.android.shell.PhonePaths;
import io.github.benchfarm.device.android.shell.PhoneShell;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps room on a phone: models that were not used for longest go first. */
final class PhoneSpace {
    /** What Android itself needs to live; below this it begins to delete things. */
    private static final long RESERVE_BYTES = 64L << 20;

    private static final int KILO = 1024;
    private static final int MEGA = 1 << 20;
    private static final Pattern MODEL = Pattern.compile("[0-9a-f]{64}\\.tflite");

    /** Available kilobytes stand before the only percentage, whatever the system's columns are and wherever lines break. */
    private static final Pattern AVAILABLE = Pattern.compile("\\b([0-9]{1,15})\\s+[0-9]{1,3}%");

    private final PhoneShell shell;

    PhoneSpace(PhoneShell shell) {
        this.shell = shell;
    }

    /** Makes room for a file. Throws {@link FailureException} {@code NO_SPACE}; a phone that cannot say is believed to have it. */
    void require(long bytes) {
        OptionalLong free = free();
        Deque<String> oldest = null;
        while (free.isPresent() && free.getAsLong() < bytes + RESERVE_BYTES) {
            oldest = oldest == null ? models() : oldest;
            if (oldest.isEmpty()) {
                throw new FailureException(Failure.device(
                        "NO_SPACE",
                        "the phone has " + free.getAsLong() / MEGA + " MB free at " + PhonePaths.HOME + " and "
                                + (bytes + RESERVE_BYTES) / MEGA + " MB are needed: free space on it"));
            }
            shell.run("rm -f " + quote(PhonePaths.MODELS + "/" + oldest.remove()));
            free = free();
        }
    }

    /**
     * Free bytes, of {@code df -k}:
     *
     * <pre>
     * Filesystem      1K-blocks     Used Available Use% Mounted on
     * /dev/block/dm-5 113450412 60211832  53107508  54% /data
     * </pre>
     */
    static OptionalLong free(String df) {
        Matcher available = AVAILABLE.matcher(df);
        return available.find() ? OptionalLong.of(KILO * Long.parseLong(available.group(1))) : OptionalLong.empty();
    }

    private OptionalLong free() {
        AdbResult df = shell.run("df -k " + quote(PhonePaths.HOME));
        return df.ok() ? free(df.stdout()) : OptionalLong.empty();
    }

    private Deque<String> models() {
        List<String> names =
                shell.run("ls -tr " + quote(PhonePaths.MODELS)).stdout().lines().toList();
        return new ArrayDeque<>(
                names.stream().filter(name -> MODEL.matcher(name).matches()).toList());
    }
}
