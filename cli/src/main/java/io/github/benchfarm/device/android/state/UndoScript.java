package io.github.benchfarm.device.android.state;

import static io.github.benchfarm.device.android.adb.ShellWords.quote;

import io.github.benchfarm.device.android.shell.PhonePaths;
import io.github.benchfarm.wire.Hashes;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The file on a phone that puts back what a session changes: commands of ours, written before the change. Whoever undoes first
 * takes the file away by renaming it, so that nobody undoes twice what a later session has changed since.
 *
 * @param name of the session's file
 */
record UndoScript(String name) {
    /** A file that a phone's restart left half undone has this, and is undone again: that does no harm. */
    private static final String TAKEN = ".taken";

    /** A file that was not written to its end: nothing was changed yet. */
    static final String UNFINISHED = ".part";

    /** The script of a new session. */
    static UndoScript fresh() {
        return new UndoScript(
                Hashes.sha256(Long.toString(ThreadLocalRandom.current().nextLong()))
                        .substring(0, 8));
    }

    String path() {
        return PhonePaths.UNDO + "/" + name;
    }

    /** The command line that undoes this session, if nobody has done so yet. */
    String run() {
        return "f=" + quote(path()) + "; mv \"$f\" \"$f" + TAKEN + "\" 2>/dev/null && sh \"$f" + TAKEN
                + "\" >/dev/null 2>&1; rm -f \"$f" + TAKEN + "\"";
    }

    /** The command line that undoes what earlier sessions left, e.g. because the phone was restarted in the middle. */
    static String runAll() {
        return "for f in " + quote(PhonePaths.UNDO) + "/*; do [ -f \"$f\" ] || continue; t=${f%" + TAKEN + "}" + TAKEN
                + ";"
                + " case $f in *" + UNFINISHED
                + ") ;; *) mv \"$f\" \"$t\" 2>/dev/null; sh \"$t\" >/dev/null 2>&1;; esac;"
                + " rm -f \"$f\" \"$t\"; done";
    }

    /**
     * The command line of a process on the phone that undoes this session as soon as the stream it hangs on ends: because we
     * close it, because this process or the adb server is killed, because the cable is pulled. It sleeps until then, in a
     * session of its own and deaf to the hang-up that adb sends.
     */
    String watchdog() {
        String watch = "trap \"\" HUP; cat >/dev/null; " + run();
        return "exec 3<&0; s=; command -v setsid >/dev/null && s=setsid;" + " $s sh -c " + quote(watch)
                + " <&3 >/dev/null 2>&1 3<&- & echo watching; wait";
    }
}
