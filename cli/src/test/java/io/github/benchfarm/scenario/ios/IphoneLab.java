package io.github.benchfarm.scenario.ios;

import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliProcess;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.RunFiles;
import io.github.benchfarm.testing.TinyModels;
import io.github.benchfarm.testing.goios.StandInGoIos;
import io.github.benchfarm.testing.goios.StandInIphone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real command, and a stand-in for go-ios whose phones misbehave on demand. */
final class IphoneLab implements AutoCloseable {
    /** The identity of the lab's first phone, an iPhone XR. */
    static final String XR = "00008020-001122334455001A";

    /** The identity of the lab's second phone, an iPhone 11 Pro. */
    static final String PRO = "00008030-001122334455001B";

    private final CliHome home;
    private final StandInGoIos goIos;
    private final Path model;

    IphoneLab(Path folder) throws IOException {
        home = new CliHome(folder);
        goIos = StandInGoIos.create(home.folder());
        model = TinyModels.conv(folder);
    }

    StandInGoIos goIos() {
        return goIos;
    }

    CliHome home() {
        return home;
    }

    Path model() {
        return model;
    }

    StandInIphone iphoneXr() throws IOException {
        return goIos.plug(XR, "iPhone11,8");
    }

    StandInIphone iphone11Pro() throws IOException {
        return goIos.plug(PRO, "iPhone12,3");
    }

    /** Starts a short run named {@code run}; options given here go before ours. */
    CliProcess start(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("run", "--models", model.toString(), "--output", "."));
        words.addAll(List.of("--warmup", "0", "--min-time", "1ms", "--iterations", "10"));
        words.addAll(List.of(more));
        addUnlessThere(words, "--devices", "ios");
        addUnlessThere(words, "--repeats", "1");
        addUnlessThere(words, "--name", "run");
        return startWords(words);
    }

    /** The same, to its end. */
    CliResult run(String... more) throws IOException, InterruptedException {
        return start(more).await();
    }

    /** Any command about the phones, to its end. */
    CliResult call(String... words) throws IOException, InterruptedException {
        return startWords(new ArrayList<>(List.of(words))).await();
    }

    RunFiles files() {
        return home.run("run");
    }

    /** The row of the only job on a phone. */
    Map<String, String> row(String deviceId) throws IOException {
        List<Map<String, String>> rows = files().rows().stream()
                .filter(row -> row.get("device_id").equals(deviceId))
                .toList();
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows of " + deviceId);
        }
        return rows.get(0);
    }

    private CliProcess startWords(List<String> words) throws IOException {
        words.addAll(List.of("--go-ios", goIos.binary().toString()));
        List<String> command = new ArrayList<>(List.of("env"));
        goIos.environment().forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(home.command(words.toArray(String[]::new)));
        return home.startCommand(command);
    }

    private static void addUnlessThere(List<String> words, String option, String value) {
        if (!words.contains(option)) {
            words.addAll(List.of(option, value));
        }
    }

    @Override
    public void close() {
        goIos.close();
    }
}
