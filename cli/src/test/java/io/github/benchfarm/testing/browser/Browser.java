package io.github.benchfarm.testing.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium that is driven by its own protocol, on loopback only; closing ends it. */
public final class Browser implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Process process;
    private final URI address;

    private Browser(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** The program; empty where there is none. */
    public static Optional<Path> program() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts one with a profile of its own. */
    public static Browser start(Path profile) throws IOException, InterruptedException {
        Path program =
                program().orElseThrow(() -> new AssertionError("there is no Chromium here: apt-get install chromium"));
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--remote-allow-origins=*",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path told = profile.resolve("DevToolsActivePort");
        long start = System.nanoTime();
        while (!Files.exists(told) || Files.readAllLines(told).size() < 2) {
            if (!process.isAlive() || System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Chromium did not start");
            }
            Thread.sleep(50);
        }
        return new Browser(
                process,
                URI.create("http://127.0.0.1:" + Files.readAllLines(told).get(0)));
    }

    /** Opens a page in a window of that size and waits until it is loaded. */
    public Page open(Path file, int width, int height, boolean dark) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve("/json/new?about:blank"))
                                .PUT(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        JsonNode target = Json.tree(answer.body());
        Page page = new Page(URI.create(target.path("webSocketDebuggerUrl").asText()));
        page.call("Page.enable", Map.of());
        page.call("Runtime.enable", Map.of());
        page.call("Log.enable", Map.of());
        page.call("Network.enable", Map.of());
        page.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        page.call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        page.call("Page.bringToFront", Map.of());
        page.load(file.toUri().toString());
        return page;
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }
}
