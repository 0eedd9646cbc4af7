package io.github.benchfarm.model.store;

import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Asks a server for a file, wherever it sends us. */
final class Requests {
    private static final int MAX_REDIRECTS = 5;

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final PullLimits limits;
    private final HttpClient client;

    Requests(PullLimits limits) {
        this.limits = limits;
        // One connection carries one file: HTTP/2 would only add an upgrade that old proxies do not understand.
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(ProxySelector.getDefault())
                .build();
    }

    /**
     * The answer to a GET, at most five redirects later.
     *
     * @throws TransferException when the server is not reached or breaks off before it answers
     * @throws io.github.benchfarm.wire.FailureException DOWNLOAD_REFUSED for a redirect that is not followed
     */
    Reply get(URI url, Map<String, String> headers) throws TransferException, InterruptedException {
        Set<URI> asked = new LinkedHashSet<>();
        URI next = requireWeb(url, url);
        while (asked.add(next)) {
            Reply reply = send(next, headers);
            if (!REDIRECTS.contains(reply.status())) {
                return reply;
            }
            reply.discard();
            if (asked.size() > MAX_REDIRECTS) {
                throw PullFailures.refused(url + " redirects more than " + MAX_REDIRECTS + " times, last to " + next);
            }
            next = target(url, next, reply);
        }
        throw PullFailures.refused(url + " redirects in a loop, back to " + next);
    }

    private static URI target(URI url, URI from, Reply reply) {
        String location = reply.location().orElse("");
        URI target;
        try {
            target = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw PullFailures.refused(url + " redirects to " + PullFailures.quoted(location) + ", which is no URL");
        }
        requireSecure(url, from, requireWeb(url, target));
        return target;
    }

    /** Throws DOWNLOAD_REFUSED for a redirect that leads from an encrypted address to one that is not. */
    static void requireSecure(URI url, URI from, URI target) {
        if (isSecure(from) && !isSecure(target)) {
            throw PullFailures.refused(
                    url + " redirects to " + target + ", which is not encrypted: anybody could change the file");
        }
    }

    private static URI requireWeb(URI url, URI target) {
        boolean web = isSecure(target) || "http".equals(scheme(target));
        if (!web || target.getHost() == null) {
            throw PullFailures.refused(url + " leads to " + PullFailures.quoted(target.toString())
                    + ", which is not an https:// or http:// address");
        }
        return target;
    }

    private static boolean isSecure(URI url) {
        return "https".equals(scheme(url));
    }

    private static String scheme(URI url) {
        return String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    }

    private Reply send(URI url, Map<String, String> headers) throws TransferException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).header("User-Agent", "benchfarm");
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> response =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofPublisher());
        try {
            // Not the request's own time limit: in newer JDKs it covers the whole body.
            long millis = limits.connect().plus(limits.stall()).toMillis();
            return new Reply(response.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            response.cancel(true);
            throw TransferException.unreachable("it did not answer within "
                    + limits.connect().plus(limits.stall()).toSeconds() + " s");
        } catch (InterruptedException e) {
            response.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause(), url);
        }
    }

    private static TransferException failure(Throwable cause, URI url) {
        if (isUnknownHost(cause)) {
            return TransferException.unreachable("there is no host " + url.getHost() + " on this network");
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return TransferException.unreachable("connecting took too long");
        }
        if (cause instanceof ConnectException) {
            return TransferException.unreachable(
                    cause.getMessage() == null ? "connection refused" : cause.getMessage());
        }
        if (cause instanceof SSLException) {
            return TransferException.unreachable("no trusted connection: " + cause.getMessage());
        }
        return TransferException.broken(PullFailures.words(cause));
    }

    private static boolean isUnknownHost(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }
}
