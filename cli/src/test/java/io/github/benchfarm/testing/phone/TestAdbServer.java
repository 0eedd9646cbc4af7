package io.github.benchfarm.testing.phone;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real adb server on a port of its own with keys of its own; a developer's server is not disturbed.
 *
 * <p>Phones that were connected to it are seen again whenever they or the server come back; see {@link PlugKeeper}.
 */
public final class TestAdbServer implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    private static final int POLL_MILLIS = 20;
    private static final int SHOWN_CHARS = 2000;

    private final Path adb;
    private final Path home;
    private final int port;
    private final PlugKeeper plugs;
    private Process process;
    private boolean killed;

    private TestAdbServer(Path adb, Path home, int port) throws IOException, InterruptedException {
        this.adb = adb;
        this.home = home;
        this.port = port;
        process = startProcess();
        plugs = new PlugKeeper(this);
    }

    /** Starts the server of the adb that is on the {@code PATH} and waits until it answers. */
    public static TestAdbServer start() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("test-adb-").toRealPath();
        return new TestAdbServer(adb(), home, freePort());
    }

    /** The adb program; throws when this computer has none. */
    public static Path adb() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "adb"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("these tests need adb on the PATH: apt install adb"));
    }

    public int port() {
        return port;
    }

    /** {@code 127.0.0.1:PORT}. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Variables under which the adb program does nothing outside of this fixture. */
    public Map<String, String> environment() {
        return Map.of(
                "HOME",
                home.toString(),
                "ANDROID_USER_HOME",
                home.toString(),
                "ANDROID_ADB_SERVER_PORT",
                Integer.toString(port),
                "ADB_MDNS",
                "0",
                "ADB_MDNS_OPENSCREEN",
                "0",
                // No emulators are looked for.
                "ADB_LOCAL_TRANSPORT_MAX_PORT",
                "0");
    }

    /** Plugs a phone in and waits until it can be used. */
    public void connect(TestPhone phone) throws IOException, InterruptedException {
        connect(phone, "device");
    }

    /** Plugs a phone in and waits until the server lists it in this state. */
    public void connect(TestPhone phone, String state) throws IOException, InterruptedException {
        plugs.add(phone);
        awaitState(phone, state);
    }

    /** Unplugs a phone for good. */
    public void disconnect(TestPhone phone) throws IOException {
        plugs.remove(phone);
    }

    /** Waits until the server lists a phone in this state; {@code ""} is not at all. */
    public void awaitState(TestPhone phone, String state) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!state.equals(states().getOrDefault(phone.address(), ""))) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new AssertionError(phone.address() + " never became '" + state + "': " + states() + log());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Serial to state, as the server lists them. */
    public Map<String, String> states() throws IOException {
        return ask("host:devices")
                .lines()
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    /** Runs the adb program against this server. */
    public AdbResult adb(String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(adb.toString(), "-P", Integer.toString(port)));
        words.addAll(List.of(arguments));
        Path out = Files.createTempFile(home, "out", "");
        Path err = Files.createTempFile(home, "err", "");
        Process call = builder(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        call.getOutputStream().close();
        if (!call.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            call.destroyForcibly().waitFor();
            throw new AssertionError("adb did not end: " + words + Files.readString(out) + Files.readString(err));
        }
        return new AdbResult(call.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Kills the server as {@code kill -9} does. */
    public synchronized void kill() throws InterruptedException {
        killed = true;
        process.destroyForcibly().waitFor();
    }

    /** Starts it again after it crashed by itself, as adb 29 does now and then when many phones come and go. */
    synchronized void revive() throws IOException, InterruptedException {
        if (!killed && !process.isAlive()) {
            process = startProcess();
        }
    }

    /** Kills the server if it lives, and starts it again on the same port. */
    public synchronized void restart() throws IOException, InterruptedException {
        kill();
        process = startProcess();
        killed = false;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        plugs.close();
        kill();
        PhoneFolder.delete(home);
    }

    private Process startProcess() throws IOException, InterruptedException {
        Process started = builder(List.of(adb.toString(), "-P", Integer.toString(port), "nodaemon", "server"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                .start();
        long start = System.nanoTime();
        while (!answers()) {
            boolean late = System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            if (late || !started.isAlive()) {
                started.destroyForcibly();
                throw new AssertionError("the adb server does not start: " + log());
            }
            Thread.sleep(POLL_MILLIS);
        }
        return started;
    }

    /** Answers a request of the host protocol, e.g. {@code host:version}. */
    String ask(String service) throws IOException {
        try {
            return HostSocket.ask(port, service);
        } catch (ConnectException e) {
            throw new IOException("no adb server at port " + port + "; what it said: " + log(), e);
        }
    }

    private Path logFile() {
        return home.resolve("server.log");
    }

    /** The end of what the server has said. */
    private String log() throws IOException {
        String text = Files.readString(logFile(), StandardCharsets.ISO_8859_1);
        return text.substring(Math.max(0, text.length() - SHOWN_CHARS));
    }

    private boolean answers() {
        try {
            return !ask("host:version").isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(home.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ADB_") || name.startsWith("ANDROID_"));
        builder.environment().putAll(environment());
        return builder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
