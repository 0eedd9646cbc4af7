package io.github.benchfarm.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.model.catalog.Source;
import io.github.benchfarm.wire.FailureException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that say no, send us elsewhere, or are not there. */
class RefusalTest {
    @TempDir
    private Path folder;

    private PullHome home;
    private WebServer server;

    @BeforeEach
    void serve() throws IOException {
        home = new PullHome(folder);
        server = new WebServer(Answers.file(home.model()));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void status_clientError_isNamedAtOnce(int status) {
        server.answer(Answers.status(status));

        failure("/net")
                .hasMessageContaining("DOWNLOAD_REFUSED")
                .hasMessageContaining("HTTP " + status)
                .hasMessageContaining(server.url("/net").toString())
                .hasMessageContaining("--from FILE");
        assertThat(server.asks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void status_serverError_isTriedAgainAndNamed(int status) {
        server.answer(Answers.status(status));

        failure("/net")
                .hasMessageContaining("DOWNLOAD_BROKEN")
                .hasMessageContaining("HTTP " + status)
                .hasMessageContaining(server.url("/net").toString());
        assertThat(server.asks()).hasSize(3);
    }

    @Test
    void status_serverErrorOnce_isOvercome() {
        server.answer(Answers.inTurn(Answers.status(503), Answers.file(home.model())));

        assertThat(home.pulled("net", source("/net")).path()).hasBinaryContent(home.model());
    }

    @Test
    void redirects_five_areFollowed() {
        server.answer((ask, out) -> {
            int hop = Integer.parseInt(ask.path().substring(1));
            WebServer.Answer next =
                    hop < 5 ? Answers.status(302, "Location: /" + (hop + 1)) : Answers.file(home.model());
            next.to(ask, out);
        });

        StoredModel stored = home.pulled("net", source("/0"));

        assertThat(stored.path()).hasBinaryContent(home.model());
        assertThat(stored.origin()).isEqualTo(server.url("/0").toString());
    }

    @Test
    void redirects_six_areRefused() {
        server.answer((ask, out) ->
                Answers.status(307, "Location: " + ask.path() + "x").to(ask, out));

        failure("/").hasMessageContaining("DOWNLOAD_REFUSED").hasMessageContaining("redirects more than 5 times");
    }

    @Test
    void redirects_loop_isNamed() {
        server.answer((ask, out) -> Answers.status(
                        301, "Location: " + (ask.path().equals("/a") ? "/b" : "/a"))
                .to(ask, out));

        failure("/a").hasMessageContaining("DOWNLOAD_REFUSED").hasMessageContaining("redirects in a loop");
        assertThat(server.asks()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/net", "http:", "ht tp://x", "jar:file:/x!/y"})
    void redirect_notToTheWeb_isRefused(String location) {
        server.answer(Answers.status(302, "Location: " + location));

        failure("/net").hasMessageContaining("DOWNLOAD_REFUSED").hasMessageContaining("'" + location + "'");
    }

    @Test
    void redirect_fromHttpsToHttp_isRefused() {
        assertThatThrownBy(() -> Requests.requireSecure(
                        URI.create("https://a.example/x"),
                        URI.create("https://b.example/y"),
                        URI.create("http://c.example/")))
                .hasMessageContaining("DOWNLOAD_REFUSED")
                .hasMessageContaining("not encrypted");
    }

    @Test
    void server_notThere_isNoNetwork() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = closed.getLocalPort();
        }

        failure(URI.create("http://127.0.0.1:" + port + "/net"))
                .hasMessageContaining("NO_NETWORK")
                .hasMessageContaining("--from FILE");
    }

    @Test
    void host_unknown_isNoNetwork() {
        failure(URI.create("https://nowhere.invalid/net"))
                .hasMessageContaining("NO_NETWORK")
                .hasMessageContaining("there is no host nowhere.invalid");
    }

    @Test
    void webPage_insteadOfTheModel_isSetAsideAndNamed() {
        server.answer(Answers.file("<!DOCTYPE html><title>Please log in</title>".getBytes(StandardCharsets.UTF_8)));

        failure("/net")
                .hasMessageContaining("MODEL_INVALID")
                .hasMessageContaining(server.url("/net").toString())
                .hasMessageContaining("a web page")
                .hasMessageContaining("rejected");
        assertThat(home.files("rejected")).hasSize(1);
        assertThat(home.files("partial")).noneMatch(name -> name.endsWith(".download"));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> failure(String path) {
        return failure(server.url(path));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> failure(URI url) {
        AbstractThrowableAssert<?, ? extends Throwable> thrown =
                assertThatThrownBy(() -> home.pulled("net", new Source(url, null, null, null)));
        assertThat(home.store().list()).isEmpty();
        return thrown.isInstanceOf(FailureException.class);
    }

    private Source source(String path) {
        return new Source(server.url(path), null, null, null);
    }
}
