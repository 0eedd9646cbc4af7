package io.github.benchfarm.testing.goios;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A phone of {@link StandInGoIos}: a folder, and a word for what it does wrong. */
public final class StandInIphone {
    private static final String AGENT = "io.github.benchfarm.agent";
    private static final String RUNNER = AGENT + ".uitests.xctrunner";
    private static final int POLL_MILLIS = 20;
    private static final int PATIENCE = 1500;

    private final Path state;
    private final String udid;

    private StandInIphone(Path state, String udid) {
        this.state = state;
        this.udid = udid;
    }

    /** A phone with iOS 18.3.1, developer mode on and our app of this version. */
    static StandInIphone create(Path state, String udid, String productType) throws IOException {
        StandInIphone phone = new StandInIphone(state, udid);
        Files.createDirectories(phone.folder());
        phone.tell(
                "info",
                "{\"DeviceName\":\"lab\",\"ProductType\":\"" + productType
                        + "\",\"ProductVersion\":\"18.3.1\",\"BuildVersion\":\"22D72\",\"HardwareModel\":\"D421AP\","
                        + "\"BenchfarmSimulated\":true}");
        phone.tell(
                "battery",
                "{\"BatteryCurrentCapacity\":83,\"BatteryIsCharging\":true,\"ExternalChargeCapable\":true,"
                        + "\"ExternalConnected\":true,\"FullyCharged\":false,\"GasGaugeCapability\":true,\"HasBattery\":true}");
        phone.tell(
                "registry",
                "{\"InstantAmperage\":-210,\"Temperature\":2950,\"Voltage\":4102,\"IsCharging\":true,"
                        + "\"CurrentCapacity\":83}");
        phone.tell("devmode", "true");
        phone.apps("0.1.0");
        return phone;
    }

    public String udid() {
        return udid;
    }

    /** What it does wrong from now on; empty text for nothing. */
    public StandInIphone trouble(String word) throws IOException {
        tell("trouble", word);
        return this;
    }

    /** Another value of what it says of itself. */
    public StandInIphone says(String key, String value) throws IOException {
        ObjectNode info = (ObjectNode) Json.tree(Files.readString(folder().resolve("info")));
        info.put(key, value);
        tell("info", Json.write(info));
        return this;
    }

    public StandInIphone developerMode(boolean on) throws IOException {
        tell("devmode", Boolean.toString(on));
        return this;
    }

    /** App and test runner are of some version. */
    public StandInIphone apps(String version) throws IOException {
        tell("apps", AGENT + " Benchfarm " + version + "\n" + RUNNER + " UITests-Runner " + version + "\n");
        return this;
    }

    /** Nothing of ours is installed. */
    public StandInIphone noApps() throws IOException {
        tell("apps", "org.example.game A Game 3.1\n");
        return this;
    }

    /** The text of an {@code .ipa} file that the stand-in can install. */
    public static List<Path> ipas(Path folder, String version) throws IOException {
        Path app = Files.writeString(folder.resolve("Benchfarm.ipa"), AGENT + " Benchfarm " + version + "\n");
        Path runner = Files.writeString(folder.resolve("Runner.ipa"), RUNNER + " UITests-Runner " + version + "\n");
        return List.of(app, runner);
    }

    /** Waits until it has vanished, ends its trouble and plugs it in again. */
    public void plugInAgain() throws IOException, InterruptedException {
        Path away = state.resolve("away").resolve(udid);
        for (int i = 0; !Files.exists(away.resolve("info")); i++) {
            if (i > PATIENCE) {
                throw new AssertionError(udid + " never went away");
            }
            Thread.sleep(POLL_MILLIS);
        }
        Files.writeString(away.resolve("trouble"), "");
        Files.move(away, folder());
    }

    /** The files in the app's Documents, sorted, with forward slashes. */
    public List<String> files() throws IOException {
        Path documents = folder().resolve("containers").resolve(AGENT).resolve("Documents");
        if (!Files.exists(documents)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(documents)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> documents.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Path folder() {
        return state.resolve("phones").resolve(udid);
    }

    private void tell(String name, String text) throws IOException {
        Files.writeString(folder().resolve(name), text);
    }
}
