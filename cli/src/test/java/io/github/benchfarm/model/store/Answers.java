package io.github.benchfarm.model.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a {@link WebServer} may say. */
final class Answers {
    static final String ETAG = "\"v1\"";

    private Answers() {}

    /** The whole file, with an ETag. */
    static WebServer.Answer file(byte[] content) {
        return file(content, ETAG);
    }

    /** The whole file, or, if a request names this version of it, the rest of it that is asked for. */
    static WebServer.Answer file(byte[] content, String tag) {
        return (ask, out) -> {
            boolean same = ask.header("if-range").filter(tag::equals).isPresent();
            int from = same ? Integer.parseInt(ask.header("range").orElseThrow().replaceAll("\\D", "")) : 0;
            String range = "Content-Range: bytes " + from + "-" + (content.length - 1) + "/" + content.length;
            head(out, same ? 206 : 200, "ETag: " + tag, "Content-Length: " + (content.length - from), range);
            out.write(content, from, content.length - from);
        };
    }

    /** The first bytes of a file and then the end of the connection. */
    static WebServer.Answer breaksOff(byte[] content, int after) {
        return (ask, out) -> {
            head(out, 200, "ETag: " + ETAG, "Content-Length: " + content.length);
            out.write(content, 0, after);
        };
    }

    /** A status without a body. */
    static WebServer.Answer status(int status, String... headers) {
        return (ask, out) -> head(out, status, with("Content-Length: 0", headers));
    }

    /** A file in pieces, without saying how long it is. */
    static WebServer.Answer chunked(byte[] content, int times) {
        return (ask, out) -> {
            head(out, 200, "Transfer-Encoding: chunked");
            for (int i = 0; i < times; i++) {
                ascii(out, Integer.toHexString(content.length) + "\r\n");
                out.write(content);
                ascii(out, "\r\n");
            }
            ascii(out, "0\r\n\r\n");
        };
    }

    /** One answer after the other; the last one for ever. */
    static WebServer.Answer inTurn(WebServer.Answer... answers) {
        AtomicInteger next = new AtomicInteger();
        return (ask, out) -> answers[Math.min(next.getAndIncrement(), answers.length - 1)].to(ask, out);
    }

    /** The beginning of an answer. */
    static void head(OutputStream out, int status, String... headers) throws IOException {
        String lines = String.join("\r\n", with("HTTP/1.1 " + status + " Status", headers));
        ascii(out, lines + "\r\nConnection: close\r\n\r\n");
    }

    private static String[] with(String first, String... more) {
        String[] all = Arrays.copyOf(new String[] {first}, 1 + more.length);
        System.arraycopy(List.of(more).toArray(), 0, all, 1, more.length);
        return all;
    }

    private static void ascii(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
