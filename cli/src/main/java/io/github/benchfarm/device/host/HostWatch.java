package io.github.benchfarm.device.host;

import io.github.benchfarm.wire.Progress;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a child prints: its progress, and what a dying JVM says of the fault that killed it. Anything else is ignored.
 *
 * <p>A sample of the latter:
 *
 * <pre>
 * #  SIGSEGV (0xb) at pc=0x00007f81700c6269, pid=7060, tid=7061
 * # Problematic frame:
 * # C  [libjnitensorflowlite.so+0xf269]  tflite::ops::builtin::Eval+0x49
 * </pre>
 */
final class HostWatch implements Consumer<String> {
    private static final Pattern FAULT = Pattern.compile("#\\s{1,4}((?:SIG|EXCEPTION_)[A-Z_]{2,40}) \\(0x.*");
    private static final Pattern FRAME = Pattern.compile("# C\\s{1,4}\\[([^\\]]{1,200})\\](.{0,400}).*");

    private final Consumer<Progress> to;
    private String phase = "start";
    private String fault = "";
    private String frame = "";

    HostWatch(Consumer<Progress> to) {
        this.to = to;
    }

    @Override
    public void accept(String line) {
        Optional<Progress> progress = Progress.parse(line);
        Matcher died = FAULT.matcher(line);
        Matcher where = FRAME.matcher(line);
        if (progress.isPresent()) {
            phase = progress.get().phase();
            to.accept(progress.get());
        } else if (died.matches()) {
            fault = died.group(1);
        } else if (where.matches() && !fault.isEmpty()) {
            frame = where.group(1) + where.group(2).replaceAll("\\s+", " ");
        }
    }

    /** The phase that began last; {@code start} before the first. */
    String phase() {
        return phase;
    }

    /** The signal or exception that the JVM reported, e.g. {@code SIGSEGV}; empty when it reported none. */
    Optional<String> fault() {
        return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
    }

    /** The native function it happened in, as the JVM names it; may be empty. */
    String frame() {
        return frame;
    }
}
