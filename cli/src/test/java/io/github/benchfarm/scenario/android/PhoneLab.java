package io.github.benchfarm.scenario.android;

import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliProcess;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.RunFiles;
import io.github.benchfarm.testing.TinyModels;
import io.github.benchfarm.testing.phone.Access;
import io.github.benchfarm.testing.phone.PhoneSettings;
import io.github.benchfarm.testing.phone.TestAdbServer;
import io.github.benchfarm.testing.phone.TestPhone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The real command, a real adb server, and phones that misbehave on demand. */
final class PhoneLab implements AutoCloseable {
    private final CliHome home;
    private final TestAdbServer server;
    private final List<TestPhone> phones = new ArrayList<>();
    private final Path model;

    PhoneLab(Path folder) throws IOException, InterruptedException {
        home = new CliHome(folder);
        server = TestAdbServer.start();
        model = TinyModels.conv(folder);
    }

    TestAdbServer server() {
        return server;
    }

    CliHome home() {
        return home;
    }

    /** A small model that every phone can run. */
    Path model() {
        return model;
    }

    /** A phone that the server knows; it is switched off with the lab. */
    TestPhone phone(PhoneSettings settings) throws IOException, InterruptedException {
        TestPhone phone = TestPhone.start(settings);
        phones.add(phone);
        server.connect(phone);
        return phone;
    }

    /** A Galaxy S20 of that serial number. */
    TestPhone phone(String serialno) throws IOException, InterruptedException {
        return phone(PhoneSettings.galaxyS20(serialno));
    }

    /** A phone that shows up in another state than ready. */
    TestPhone phone(PhoneSettings settings, Access access, String state) throws IOException, InterruptedException {
        TestPhone phone = TestPhone.start(settings);
        phones.add(phone);
        phone.access(access);
        server.connect(phone, state);
        return phone;
    }

    /** Starts a short run named {@code run} on all phones. */
    CliProcess start(String... more) throws IOException {
        return home.start(words(more));
    }

    /** The same, in a process that hears signals although its parent may not. */
    CliProcess startListening(String... more) throws IOException {
        return home.startCommand(
                Stream.concat(Stream.of("env", "--default-signal=INT,TERM"), home.command(words(more)).stream())
                        .toList());
    }

    private String[] words(String... more) {
        List<String> words = new ArrayList<>(List.of("run", "--devices", "all", "--models", model.toString()));
        words.addAll(List.of("--warmup", "0"));
        words.addAll(List.of("--output", ".", "--adb-server", server.address()));
        words.addAll(List.of(more));
        addUnlessThere(words, "--min-time", "1ms");
        addUnlessThere(words, "--iterations", "10");
        addUnlessThere(words, "--repeats", "1");
        addUnlessThere(words, "--name", "run");
        return words.toArray(String[]::new);
    }

    private static void addUnlessThere(List<String> words, String option, String value) {
        if (!words.contains(option)) {
            words.addAll(List.of(option, value));
        }
    }

    /** The same, to its end. */
    CliResult run(String... more) throws IOException, InterruptedException {
        return start(more).await();
    }

    /** Another command about the phones. */
    CliResult call(String... words) throws IOException, InterruptedException {
        return home.call(Stream.concat(Stream.of(words), Stream.of("--adb-server", server.address()))
                .toArray(String[]::new));
    }

    /** The files of the run. */
    RunFiles files() {
        return home.run("run");
    }

    /** The rows of a device. */
    List<Map<String, String>> rows(String deviceId) throws IOException {
        return files().rows().stream()
                .filter(row -> row.get("device_id").equals(deviceId))
                .toList();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.close();
        for (TestPhone phone : phones) {
            phone.close();
        }
    }
}
