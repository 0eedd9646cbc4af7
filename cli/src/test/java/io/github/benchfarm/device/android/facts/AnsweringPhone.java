package io.github.benchfarm.device.android.facts;

import io.github.benchfarm.device.android.adb.AdbFile;
import io.github.benchfarm.device.android.adb.AdbHold;
import io.github.benchfarm.device.android.adb.AdbOutput;
import io.github.benchfarm.device.android.adb.AdbProgress;
import io.github.benchfarm.device.android.adb.AdbTransport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A phone whose commands print what a test wants, or fail. */
final class AnsweringPhone implements AdbTransport {
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, RuntimeException> failures = new LinkedHashMap<>();
    private final List<String> commands = new ArrayList<>();

    /** Commands that contain a word print a text to their end. */
    AnsweringPhone answers(String word, String text) {
        answers.put(word, text + "\n===end\n");
        return this;
    }

    /** Commands that contain a word print a text and then nothing more, not even their end. */
    AnsweringPhone hangs(String word, String text) {
        answers.put(word, text);
        return this;
    }

    AnsweringPhone fails(String word, RuntimeException failure) {
        failures.put(word, failure);
        return this;
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    @Override
    public String serial() {
        return "R58M00001A";
    }

    @Override
    public int shell(String command, AdbOutput out, Duration silence, Duration total) {
        commands.add(command);
        failures.forEach((word, failure) -> {
            if (command.contains(word)) {
                throw failure;
            }
        });
        String text = answers.entrySet().stream()
                .filter(answer -> command.contains(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("===end\n");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.stdout(bytes, 0, bytes.length);
        return 0;
    }

    @Override
    public AdbHold hold(String command, Duration limit) {
        throw new UnsupportedOperationException(command);
    }

    @Override
    public void push(Path source, String target, int mode, Duration stall, AdbProgress progress) {
        throw new UnsupportedOperationException(target);
    }

    @Override
    public void pull(String source, Path target, long maxBytes, Duration stall) {
        throw new UnsupportedOperationException(source);
    }

    @Override
    public Optional<AdbFile> stat(String path, Duration limit) {
        throw new UnsupportedOperationException(path);
    }
}
