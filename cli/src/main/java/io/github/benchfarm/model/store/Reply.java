package io.github.benchfarm.model.store;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a server answered, without the body. */
record Reply(HttpResponse<Flow.Publisher<List<ByteBuffer>>> response) {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    int status() {
        return response.statusCode();
    }

    /** Bytes of the body; -1 when it does not say. */
    long length() {
        return response.headers()
                .firstValue("Content-Length")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    /** What the server calls this version of the file; null when it has no name that proves equality byte by byte. */
    @Nullable
    String validator() {
        return response.headers()
                .firstValue("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> response.headers().firstValue("Last-Modified"))
                .orElse(null);
    }

    Optional<String> location() {
        return response.headers().firstValue("Location");
    }

    /** Whether a 206 goes on at an offset, in a file of so many bytes (-1 = unknown), and to its end. */
    boolean continuesAt(long offset, long total) {
        Matcher range =
                RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
        if (!range.matches() || Long.parseLong(range.group(1)) != offset) {
            return false;
        }
        if (total < 0) {
            return true;
        }
        boolean sameTotal = range.group(3).equals("*") || Long.parseLong(range.group(3)) == total;
        return sameTotal && Long.parseLong(range.group(2)) == total - 1;
    }

    Body body() {
        return new Body(response.body());
    }

    /** Gives up the body, and with it the connection. */
    void discard() {
        body().close();
    }
}
