package io.github.benchfarm.device.ios.goios;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * The process of go-ios that holds tunnels, {@code ios tunnel start}: asked over HTTP on this computer. {@code /ready} is 503
 * until it knows all phones, {@code /tunnel/UDID} is 404 while it has none to that phone.
 */
final class TunnelAgent {
    private static final String HOST = "GO_IOS_AGENT_HOST";
    private static final String PORT = "GO_IOS_AGENT_PORT";
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();
    private final String address;

    /** The agent that go-ios itself would ask, by the same variables. */
    TunnelAgent(Map<String, String> environment) {
        String host = environment.getOrDefault(HOST, "127.0.0.1");
        String port = environment.getOrDefault(PORT, "60105");
        this.address = "http://" + host + ":" + port;
    }

    /** Whether one runs, ready or not. */
    boolean isRunning() throws InterruptedException {
        return isOk("/health");
    }

    /** Whether it has tried to reach every phone. */
    boolean isReady() throws InterruptedException {
        return isOk("/ready");
    }

    /** Whether it has a tunnel to a phone, which may be dead without its knowing. */
    boolean hasTunnel(String udid) throws InterruptedException {
        return isOk("/tunnel/" + udid);
    }

    private boolean isOk(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(ANSWER)
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException | IllegalArgumentException e) {
            // Nobody is there, or the variables name no address: for go-ios the same.
            return false;
        }
    }
}
