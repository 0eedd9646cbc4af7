package io.github.benchfarm.device.ios.xcode;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.process.ChildExit;
import io.github.benchfarm.process.ChildProcess;
import io.github.benchfarm.process.Command;
import io.github.benchfarm.process.Limits;
import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.process.TemporaryFolder;
import io.github.benchfarm.wire.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls {@code xcrun devicectl}, whose answers for programs are files of JSON; what it prints is for people and changes. */
final class Devicectl {
    private static final long MAX_OUTPUT_BYTES = 16L << 20;

    /** A list of all files of an app is the longest of its answers. */
    private static final long MAX_ANSWER_BYTES = 32L << 20;

    /** devicectl ends itself this much before we would: it can tell what it waited for. */
    private static final Duration OWN_END = Duration.ofSeconds(2);

    private static final long LEAST_SECONDS = 5;

    private final String xcrun;

    Devicectl(String xcrun) {
        this.xcrun = xcrun;
    }

    /**
     * The result of a call.
     *
     * @param udid empty for what is no phone's
     * @throws IosException when it fails
     */
    JsonNode ask(String udid, Duration limit, String... words) throws InterruptedException {
        DevicectlAnswer answer = call(udid, limit, words);
        if (!answer.ok()) {
            throw XcodeFailure.of(name(words), answer.said());
        }
        return answer.result();
    }

    /** As above, with a failure as an answer, unless there is none. Throws {@link IosException}. */
    DevicectlAnswer call(String udid, Duration limit, String... words) throws InterruptedException {
        try (TemporaryFolder scratch = TemporaryFolder.create()) {
            Path file = scratch.file("answer.json");
            Command command = new Command(argv(udid, limit, file, words), Map.of(), null);
            ChildExit exit = ChildProcess.capture(command, Limits.of(limit, MAX_OUTPUT_BYTES));
            return answer(name(words), exit, file);
        } catch (IOException e) {
            throw new IosException.Refused(name(words), "no temporary file can be used: " + Reasons.of(e));
        }
    }

    private List<String> argv(String udid, Duration limit, Path answer, String... words) {
        List<String> argv = new ArrayList<>(List.of(xcrun, "devicectl"));
        argv.addAll(List.of(words));
        if (!udid.isEmpty()) {
            argv.addAll(List.of("--device", udid));
        }
        long seconds = Math.max(LEAST_SECONDS, limit.minus(OWN_END).toSeconds());
        argv.addAll(List.of("--timeout", Long.toString(seconds), "--json-output", answer.toString()));
        return argv;
    }

    private static DevicectlAnswer answer(String name, ChildExit exit, Path file) throws IOException {
        return switch (exit.ending()) {
            case NOT_STARTED -> throw new IosException.Refused(name, exit.stderrTail());
            case TIMED_OUT, SILENT -> throw new IosException.TimedOut(name);
            case FLOODED -> throw new IosException.Refused(name, "it printed without end");
            case EXITED -> ended(name, exit, file);
        };
    }

    /** A success must be told by both, exit code and answer. */
    private static DevicectlAnswer ended(String name, ChildExit exit, Path file) throws IOException {
        DevicectlAnswer answer = DevicectlAnswer.parse(text(file)).orElse(null);
        if (answer != null && (exit.ok() || !answer.ok())) {
            return answer;
        }
        if (exit.ok()) {
            throw new IosException.Refused(name, "its answer is cut off or makes no sense; use Xcode 15 or later");
        }
        String said = PlainText.of(exit.stderrTail().strip());
        return DevicectlAnswer.failed(said.isEmpty() ? "exit code " + exit.code() : said);
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_ANSWER_BYTES) {
            return "";
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** The words that say what is done, without what it is done with. */
    private static String name(String... words) {
        StringBuilder name = new StringBuilder("'devicectl");
        for (String word : words) {
            if (word.startsWith("-") || word.startsWith("/")) {
                break;
            }
            name.append(' ').append(word);
        }
        return name.append('\'').toString();
    }
}
