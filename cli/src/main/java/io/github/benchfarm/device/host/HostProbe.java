package io.github.benchfarm.device.host;

import io.github.benchfarm.process.ChildExit;
import io.github.benchfarm.process.ChildProcess;
import io.github.benchfarm.process.DurableFile;
import io.github.benchfarm.process.Limits;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proves once per version that TFLite runs on this computer, which also unpacks its libraries before anything is measured.
 *
 * <p>A file beside the libraries remembers the answer. Libraries that vanish later are unpacked again by the child itself.
 */
final class HostProbe {
    private static final String MARKER = "probed.txt";
    private static final int MAX_MARKER_BYTES = 200;
    private static final Pattern RUNTIME =
            Pattern.compile("(?:.*\n)?runtime (tflite [0-9A-Za-z.+-]{1,40})\\s*", Pattern.DOTALL);

    private HostProbe() {}

    /** Name and version of the runtime. Throws {@link FailureException} {@code HOST_UNUSABLE} with reason and fix. */
    static String runtime(HostRuntime runtime, Duration limit) {
        Path marker = runtime.natives().resolve(MARKER);
        try {
            Optional<String> known = read(marker);
            if (known.isPresent()) {
                return known.get();
            }
            Files.createDirectories(runtime.natives());
            String name = probe(runtime, limit);
            DurableFile.write(marker, ("runtime " + name + "\n").getBytes(StandardCharsets.UTF_8));
            return name;
        } catch (IOException e) {
            throw new FailureException(unusable(runtime, "its cache cannot be used: " + e), e);
        }
    }

    private static Optional<String> read(Path marker) throws IOException {
        if (!Files.isRegularFile(marker) || Files.size(marker) > MAX_MARKER_BYTES) {
            return Optional.empty();
        }
        return name(new String(Files.readAllBytes(marker), StandardCharsets.UTF_8));
    }

    private static String probe(HostRuntime runtime, Duration limit) {
        try {
            ChildExit exit = ChildProcess.capture(runtime.probe(), Limits.of(limit, runtime.maxOutputBytes()));
            return name(exit.stdout())
                    .filter(name -> exit.ok())
                    .orElseThrow(() -> new FailureException(unusable(runtime, "TFLite does not start: " + why(exit))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException(Failure.user("INTERRUPTED", "interrupted while TFLite was tried"), e);
        }
    }

    private static Optional<String> name(String text) {
        Matcher matcher = RUNTIME.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String why(ChildExit exit) {
        String said = HostExit.lastError(exit.stderrTail());
        String ending = exit.signal().orElse(exit.ending() + ", exit code " + exit.code());
        return said.isEmpty() ? ending : said + " (" + ending + ")";
    }

    private static Failure unusable(HostRuntime runtime, String reason) {
        return Failure.device(
                "HOST_UNUSABLE",
                reason + "; make sure that " + runtime.natives()
                        + " can be written and programs there may run, or set XDG_CACHE_HOME to another directory");
    }
}
