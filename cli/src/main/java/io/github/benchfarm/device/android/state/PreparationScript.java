package io.github.benchfarm.device.android.state;

import static io.github.benchfarm.device.android.adb.ShellWords.quote;

import io.github.benchfarm.device.Preparation;
import io.github.benchfarm.device.android.shell.PhonePaths;
import io.github.benchfarm.device.android.shell.Sections;
import io.github.benchfarm.wire.Finding;
import io.github.benchfarm.wire.PlainText;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a phone ready in one call: old values into the undo file, then the changes, then each is read back and printed.
 *
 * <pre>
 * ===tuned
 * stay_on_while_plugged_in=7
 * screen_brightness_mode=0
 * screen_brightness=10
 * ===power
 *   mWakefulness=Awake
 * ===clocks
 * 0 ok
 * </pre>
 */
final class PreparationScript {
    private static final String DUMP_POWER = "dumpsys power 2>/dev/null | grep -m 1 mWakefulness=";

    /** A screen needs some tenths of a second to come on, and {@code input} up to a second to start. */
    private static final int AWAKE_ROUNDS = 20;

    private static final String ALLOW = "allow it in the developer options (Xiaomi, Oppo, vivo: \"USB debugging"
            + " (Security settings)\"), or accept it with --no-prepare";

    private PreparationScript() {}

    /** The command line; what it prints is for {@link #findings}. */
    static String command(Preparation how, UndoScript undo) {
        StringBuilder line =
                new StringBuilder("u=" + quote(undo.path()) + "; mkdir -p " + quote(PhonePaths.UNDO) + "; ");
        line.append("p=\"$u").append(UndoScript.UNFINISHED).append("\"; : > \"$p\"; ");
        for (Tuning tuning : Tuning.USUAL) {
            line.append(remember(tuning));
        }
        if (how.fixedClocks()) {
            line.append("echo 'cmd power set-fixed-performance-mode-enabled false' >> \"$p\"; ");
        }
        line.append("w=$(")
                .append(DUMP_POWER)
                .append("); case $w in *=Asleep*|*=Dozing*|*=Dreaming*)")
                .append(" echo 'input keyevent 223' >> \"$p\";; esac; ")
                .append("mv \"$p\" \"$u\" && sync && { ");
        for (Tuning tuning : Tuning.USUAL) {
            line.append("grep -qE ")
                    .append(quote(tuning.key() + "( |$)"))
                    .append(" \"$u\" && settings put ")
                    .append(tuning.words())
                    .append(' ')
                    .append(tuning.value())
                    .append(" >/dev/null 2>&1; ");
        }
        line.append(wake()).append(readBack());
        if (how.fixedClocks()) {
            line.append(
                    "echo ===clocks; c=$(cmd power set-fixed-performance-mode-enabled true 2>&1); echo \"$? $c\"; ");
        }
        return line.append('}').toString();
    }

    /** Only a whole number or nothing can be put back by a command of ours; any other value is left alone. */
    private static String remember(Tuning tuning) {
        return "o=$(settings get " + tuning.words() + " 2>/dev/null); case $o in null) echo 'settings delete "
                + tuning.words() + "' >> \"$p\";; ''|*[!0-9]*) ;; *) echo \"settings put " + tuning.words()
                + " $o\" >> \"$p\";; esac; ";
    }

    private static String wake() {
        return "case $w in *=Awake*) ;; *) input keyevent 224 >/dev/null 2>&1; i=0;"
                + " while [ $i -lt " + AWAKE_ROUNDS + " ]; do w=$(" + DUMP_POWER + ");"
                + " case $w in *=Awake*) break;; esac; i=$((i+1)); sleep 0.1; done;; esac; ";
    }

    private static String readBack() {
        StringBuilder line = new StringBuilder("echo ===tuned; ");
        for (Tuning tuning : Tuning.USUAL) {
            line.append("echo ")
                    .append(tuning.key())
                    .append("=$(settings get ")
                    .append(tuning.words())
                    .append(" 2>/dev/null); ");
        }
        return line.append("echo ===power; echo \"$w\"; ").toString();
    }

    /** What the phone refused. */
    static List<Finding> findings(Preparation how, String printed) {
        Sections sections = Sections.parse(printed);
        List<Finding> findings = new ArrayList<>();
        for (Tuning tuning : Tuning.USUAL) {
            boolean taken = sections.lines("tuned").contains(tuning.key() + "=" + tuning.value());
            if (!taken && findings.stream().noneMatch(finding -> finding.code().equals(tuning.code()))) {
                findings.add(new Finding(tuning.code(), "the phone does not " + tuning.meaning(), ALLOW));
            }
        }
        if (!Boolean.TRUE.equals(ConditionDump.screenOn(sections.text("power")))) {
            findings.add(new Finding(
                    "SCREEN_OFF",
                    "the screen could not be switched on: sleeping phones slow down and hide cores",
                    "unlock the phone, keep it charging, and set its screen time-out to the longest"));
        }
        if (how.fixedClocks()) {
            clocks(sections.text("clocks"), findings);
        }
        return findings;
    }

    private static void clocks(String answer, List<Finding> findings) {
        if (!answer.startsWith("0 ") && !answer.equals("0")) {
            String why = PlainText.brief(answer.replaceFirst("^[0-9]{1,3} ?", ""));
            findings.add(new Finding(
                    "CLOCKS_NOT_FIXED",
                    "the phone does not hold its clocks" + (why.isEmpty() ? "" : " (" + why + ")"),
                    "measure this phone with --clocks free; Android 11 or newer may have the mode"));
        }
    }
}
