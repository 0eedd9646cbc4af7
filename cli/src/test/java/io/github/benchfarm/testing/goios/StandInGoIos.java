package io.github.benchfarm.testing.goios;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A stand-in for the program go-ios and its tunnel agent, with phones that are folders: quick, and able to say whatever the
 * real program was heard to say. It proves how we react to go-ios, not what go-ios does.
 */
public final class StandInGoIos implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_READY = 503;
    private static final int NOT_FOUND = 404;

    private final Path state;
    private final Path binary;
    private final HttpServer agent;
    private final Set<String> unreached = ConcurrentHashMap.newKeySet();

    private StandInGoIos(Path state, Path binary, HttpServer agent) {
        this.state = state;
        this.binary = binary;
        this.agent = agent;
    }

    /** Sets one up in a folder, of version 1.2.0, its tunnel agent running. */
    public static StandInGoIos create(Path folder) throws IOException {
        Path state = Files.createDirectories(folder.resolve("go-ios-state"));
        Files.createDirectories(state.resolve("phones"));
        Files.writeString(state.resolve("version"), "1.2.0");
        Files.writeString(state.resolve("tunnel-agent"), "");
        Path binary = folder.resolve("ios");
        String head = "#!/bin/sh\nSTATE='" + state + "'\nAGENT=" + shellWord(IphoneAgent.command()) + "\n";
        Files.writeString(binary, head + script());
        if (!binary.toFile().setExecutable(true)) {
            throw new IOException(binary + " cannot be made a program");
        }
        HttpServer agent = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StandInGoIos made = new StandInGoIos(state, binary, agent);
        agent.createContext("/", made::answer);
        agent.start();
        return made;
    }

    /** The program. */
    public Path binary() {
        return binary;
    }

    /** What a process that calls it needs in its environment. */
    public Map<String, String> environment() {
        return Map.of("GO_IOS_AGENT_PORT", Integer.toString(agent.getAddress().getPort()));
    }

    /** Plugs a phone in. */
    public StandInIphone plug(String udid, String productType) throws IOException {
        return StandInIphone.create(state, udid, productType);
    }

    /** Another version of go-ios. */
    public void version(String version) throws IOException {
        Files.writeString(state.resolve("version"), version);
    }

    /** The service for phones goes away. */
    public void stopMux() throws IOException {
        Files.writeString(state.resolve("mux-dead"), "");
    }

    /** Whether the service for phones is away. */
    public boolean muxIsDead() {
        return Files.exists(state.resolve("mux-dead"));
    }

    /** The service for phones comes back. */
    public void startMux() throws IOException {
        Files.deleteIfExists(state.resolve("mux-dead"));
    }

    /** Ends the tunnel agent, which {@code ios tunnel start} starts again. */
    public void stopTunnelAgent() throws IOException {
        Files.deleteIfExists(state.resolve("tunnel-agent"));
    }

    /** Whether a tunnel agent runs. */
    public boolean tunnelAgentRuns() {
        return Files.exists(state.resolve("tunnel-agent"));
    }

    /** The tunnel agent finds no way to a phone. */
    public void noTunnelTo(String udid) {
        unreached.add(udid);
    }

    /** The phones whose tunnels somebody asked to be made anew. */
    public List<String> refreshed() throws IOException {
        return lines("refreshed");
    }

    /** All command lines so far, without the program. */
    public List<String> calls() throws IOException {
        return lines("calls");
    }

    @Override
    public void close() {
        agent.stop(0);
    }

    private List<String> lines(String name) throws IOException {
        Path file = state.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int code = tunnelAgentRuns() ? OK : NOT_READY;
        if (path.startsWith("/tunnel/") && unreached.contains(path.substring("/tunnel/".length()))) {
            code = NOT_FOUND;
        }
        exchange.sendResponseHeaders(code, -1);
        exchange.close();
    }

    private static String script() throws IOException {
        try (InputStream in = StandInGoIos.class.getResourceAsStream("/goios/ios.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String shellWord(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
