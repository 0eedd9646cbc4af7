package io.github.benchfarm.device.ios.xcode;

import io.github.benchfarm.device.ios.backend.IosApp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Stand-ins for xcrun and xcodebuild: shell scripts that answer in the documented shapes. They prove that we read these shapes
 * and react to them, and nothing of Apple's programs, which never ran here.
 */
final class StandInXcode {
    static final String UDID = "00008030-001122334455001C";
    static final IosApp APP = new IosApp(UDID, "io.github.benchfarm.agent");

    private final Path folder;
    private final Path state;

    /** Makes both programs in a folder. */
    StandInXcode(Path folder) throws IOException {
        this.folder = folder;
        this.state = Files.createDirectories(folder.resolve("state"));
        program("xcrun");
        program("xcodebuild");
    }

    XcodeBackend backend() {
        return new XcodeBackend(tools());
    }

    XcodeTools tools() {
        return new XcodeTools(
                folder.resolve("xcrun").toString(), folder.resolve("xcodebuild").toString());
    }

    /** What a command of devicectl writes to its file, e.g. {@code list devices}. */
    StandInXcode answers(String command, String json) throws IOException {
        return tell(command.replace(' ', '-') + ".json", json);
    }

    /** As above, and ends with exit code 1. */
    StandInXcode fails(String command, String json) throws IOException {
        return answers(command, json).tell(command.replace(' ', '-') + ".rc", "1");
    }

    /** What a program finds in its state, e.g. {@code xcodebuild.out}. */
    StandInXcode tell(String name, String text) throws IOException {
        Files.writeString(state.resolve(name), text, StandardCharsets.UTF_8);
        return this;
    }

    /** What a program left in its state. */
    String told(String name) throws IOException {
        return Files.readString(state.resolve(name), StandardCharsets.UTF_8);
    }

    boolean was(String name) {
        return Files.exists(state.resolve(name));
    }

    /** The command lines of devicectl so far. */
    List<String> calls() throws IOException {
        return told("xcrun.log").lines().toList();
    }

    /** A file of the app. */
    Path file(String path) {
        return state.resolve("container").resolve(APP.bundleId()).resolve(path);
    }

    /** An answer of devicectl to a success. */
    static String success(int version, String result) {
        return "{\"info\":{\"commandType\":\"devicectl\",\"jsonVersion\":" + version
                + ",\"outcome\":\"success\",\"version\":\"518.33\"},\"result\":" + result + "}";
    }

    /** An answer of devicectl to a failure, from outermost to innermost error. */
    static String failure(String... errors) {
        return "{\"error\":" + chain(List.of(errors)) + ",\"info\":{\"jsonVersion\":3,\"outcome\":\"failed\"}}";
    }

    /** Domain, code and words of an error of {@link #failure}. */
    static String error(String domain, int code, String words) {
        return "\"domain\":\"" + domain + "\",\"code\":" + code
                + ",\"userInfo\":{\"NSLocalizedDescription\":{\"string\":\"" + words + "\"}";
    }

    private static String chain(List<String> errors) {
        String inner = errors.size() == 1
                ? ""
                : ",\"NSUnderlyingError\":{\"error\":" + chain(errors.subList(1, errors.size())) + "}";
        return "{" + errors.get(0) + inner + "}}";
    }

    private void program(String name) throws IOException {
        String resource = "/xcode/" + name + ".sh";
        try (InputStream in = Objects.requireNonNull(StandInXcode.class.getResourceAsStream(resource), resource)) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Path program = folder.resolve(name);
            Files.writeString(program, "#!/bin/sh\nSTATE='" + state + "'\n" + script);
            if (!program.toFile().setExecutable(true)) {
                throw new IOException(program + " cannot be made a program");
            }
        }
    }
}
