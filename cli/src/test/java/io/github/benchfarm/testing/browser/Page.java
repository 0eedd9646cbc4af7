package io.github.benchfarm.testing.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page that is open in a {@link Browser}. */
public final class Page {
    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> loaded = new LinkedBlockingQueue<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private int last;

    Page(URI debugger) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(debugger, new Listener())
                .join();
    }

    /** Errors and warnings on the console, and exceptions that nobody caught. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What the page asked the network for, itself included. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The value of an expression of the page. */
    public JsonNode value(String expression) throws IOException, InterruptedException {
        return call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
                .path("result")
                .path("value");
    }

    /** A picture of what the window shows. */
    public void screenshot(Path file) throws IOException, InterruptedException {
        JsonNode picture = call("Page.captureScreenshot", Map.of("format", "png"));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(picture.path("data").asText()));
    }

    void load(String url) throws IOException, InterruptedException {
        call("Page.navigate", Map.of("url", url));
        if (loaded.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
            throw new AssertionError(url + " was not loaded");
        }
    }

    JsonNode call(String method, Map<String, ?> parameters) throws IOException, InterruptedException {
        last++;
        socket.sendText(Json.write(Map.of("id", last, "method", method, "params", parameters)), true)
                .join();
        while (true) {
            JsonNode answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("no answer to " + method);
            }
            if (answer.path("id").asInt() == last) {
                return answer.path("result");
            }
        }
    }

    private void hear(JsonNode message) {
        switch (message.path("method").asText()) {
            case "Page.loadEventFired" -> loaded.add("loaded");
            case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(message.toString());
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning")
                        .contains(message.path("params").path("type").asText())) {
                    complaints.add(message.toString());
                }
            }
            case "Network.requestWillBeSent" ->
                requests.add(message.path("params").path("request").path("url").asText());
            default -> answers.add(message);
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
            text.append(data);
            if (whole) {
                hear(Json.tree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
