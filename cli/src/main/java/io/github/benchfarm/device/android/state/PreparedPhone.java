package io.github.benchfarm.device.android.state;

import io.github.benchfarm.device.Preparation;
import io.github.benchfarm.device.android.adb.AdbHold;
import io.github.benchfarm.device.android.adb.AdbRefusedException;
import io.github.benchfarm.device.android.shell.PhoneShell;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Finding;
import io.github.benchfarm.wire.PlainText;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A phone that was changed for measuring; closing undoes that, and the phone does so by itself when we vanish. */
public final class PreparedPhone implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final PhoneShell shell;
    private final @Nullable UndoScript undo;
    private final @Nullable AdbHold watchdog;
    private final List<Finding> findings;

    private PreparedPhone(
            PhoneShell shell, @Nullable UndoScript undo, @Nullable AdbHold watchdog, List<Finding> findings) {
        this.shell = shell;
        this.undo = undo;
        this.watchdog = watchdog;
        this.findings = List.copyOf(findings);
    }

    /** The command line that undoes what earlier sessions left behind. */
    public static String undoAll() {
        return UndoScript.runAll();
    }

    /** Prepares a phone. Throws {@link io.github.benchfarm.device.DeviceLostException}; a refusal is a finding. */
    public static PreparedPhone of(PhoneShell shell, Preparation how) {
        if (!how.touch()) {
            return new PreparedPhone(shell, null, null, List.of());
        }
        UndoScript undo = UndoScript.fresh();
        AdbHold watchdog;
        try {
            watchdog = PhoneShell.call(() -> shell.transport().hold(undo.watchdog(), LIMIT));
        } catch (AdbRefusedException e) {
            return new PreparedPhone(shell, null, null, List.of(unguarded(e)));
        }
        boolean prepared = false;
        try {
            String printed = shell.printed(PreparationScript.command(how, undo), LIMIT);
            prepared = true;
            return new PreparedPhone(shell, undo, watchdog, PreparationScript.findings(how, printed));
        } finally {
            if (!prepared) {
                watchdog.close();
            }
        }
    }

    private static Finding unguarded(AdbRefusedException e) {
        return new Finding(
                "UNDO_UNGUARDED",
                "nothing was changed on the phone, because it cannot undo that by itself: " + PlainText.brief(e.text()),
                "set stay awake and a low brightness by hand");
    }

    /** What the phone refused. */
    public List<Finding> findings() {
        return findings;
    }

    /** Undoes the changes; on a phone that is gone, its watchdog or the next session does. */
    @Override
    public void close() {
        try {
            if (undo != null) {
                shell.run(undo.run(), LIMIT);
            }
        } catch (FailureException e) {
            // The phone went away, which its lane knows.
        } finally {
            if (watchdog != null) {
                watchdog.close();
            }
        }
    }
}
