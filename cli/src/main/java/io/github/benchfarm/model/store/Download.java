package io.github.benchfarm.model.store;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Fetches one URL into a file, going on where an earlier attempt, or an earlier process, broke off. */
final class Download {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;

    private final Requests requests;
    private final PullLimits limits;
    private final URI url;
    private final PartialDownload partial;

    Download(Requests requests, PullLimits limits, URI url, PartialDownload partial) {
        this.requests = requests;
        this.limits = limits;
        this.url = url;
        this.partial = partial;
    }

    /**
     * Fetches all of it; does nothing when an earlier process did.
     *
     * @throws io.github.benchfarm.wire.FailureException NO_NETWORK, DOWNLOAD_REFUSED, DOWNLOAD_BROKEN (the part is kept),
     *     DOWNLOAD_TOO_LARGE or STORE_FULL (the part is deleted)
     */
    Path fetch(PullProgress progress) throws IOException, InterruptedException {
        for (int attempt = 1; !isComplete(); attempt++) {
            try {
                attempt(progress);
            } catch (TransferException e) {
                if (e.isUnreachable() && attempt == 1) {
                    throw PullFailures.noNetwork(url, e);
                }
                if (attempt >= limits.attempts()) {
                    throw PullFailures.broken(url, partial, e);
                }
                pause();
            }
        }
        return partial.file();
    }

    private boolean isComplete() throws IOException {
        return partial.info()
                .filter(about -> about.total() < 0 ? about.complete() : about.total() == partial.bytes())
                .isPresent();
    }

    private void attempt(PullProgress progress) throws IOException, TransferException, InterruptedException {
        Optional<PartialDownload.Info> before = partial.info().filter(about -> about.validator() != null);
        Reply reply = requests.get(url, before.map(this::range).orElse(Map.of()));
        PartialDownload.Info about;
        if (reply.status() == OK) {
            about = new PartialDownload.Info(reply.validator(), reply.length());
            partial.start(about);
        } else if (reply.status() == PARTIAL && before.isPresent() && goesOn(before.get(), reply)) {
            about = before.get();
        } else {
            reply.discard();
            throw unusable(reply);
        }
        try (Body body = reply.body()) {
            requireSpace(about);
            receive(body, about, progress);
        }
        partial.complete(about);
    }

    private Map<String, String> range(PartialDownload.Info about) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Range", "bytes=" + partial.bytes() + "-");
        headers.put("If-Range", String.valueOf(about.validator()));
        return headers;
    }

    /** Some servers ignore If-Range, or answer another range than the one asked for. */
    private boolean goesOn(PartialDownload.Info before, Reply reply) {
        String validator = reply.validator();
        boolean sameFile = validator == null || validator.equals(before.validator());
        return sameFile && reply.continuesAt(partial.bytes(), before.total());
    }

    /** What to throw for an answer without the wanted bytes; deletes a part that cannot be gone on with. */
    private TransferException unusable(Reply reply) throws IOException {
        int status = reply.status();
        if (status == PARTIAL || status == RANGE_NOT_SATISFIABLE) {
            partial.delete();
            return TransferException.broken("the server does not go on where the download broke off (HTTP " + status
                    + "), so it has to begin again");
        }
        if (status >= SERVER_ERRORS || status == TOO_MANY_REQUESTS) {
            return TransferException.broken("the server answered with HTTP " + status);
        }
        throw PullFailures.refused(url + " answered with HTTP " + status);
    }

    private void requireSpace(PartialDownload.Info about) throws IOException {
        if (about.total() > limits.maxBytes()) {
            partial.delete();
            throw PullFailures.tooLarge(url.toString(), about.total(), limits.maxBytes());
        }
        long free = Files.getFileStore(partial.file().getParent()).getUsableSpace();
        long needed = about.total() - partial.bytes();
        if (needed > free) {
            throw StoreFailures.tooSmall(partial.file(), needed, free);
        }
    }

    private void receive(Body body, PartialDownload.Info about, PullProgress progress)
            throws IOException, TransferException, InterruptedException {
        long bytes = partial.bytes();
        try (OutputStream out = partial.append()) {
            progress.at(bytes, about.total());
            for (List<ByteBuffer> piece = body.next(limits.stall());
                    !piece.isEmpty();
                    piece = body.next(limits.stall())) {
                for (ByteBuffer buffer : piece) {
                    bytes += write(buffer, out);
                }
                progress.at(bytes, about.total());
                requireBelowLimit(bytes);
            }
        } catch (IOException e) {
            // A full disk harms whatever else runs on this computer, and what is on it may not even be whole.
            partial.delete();
            throw e;
        }
        requireWhole(bytes, about);
    }

    /** Not through a channel: an interrupt would close it, and look like a disk that fails. */
    private static int write(ByteBuffer buffer, OutputStream out) throws IOException {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        out.write(bytes);
        return bytes.length;
    }

    private void requireBelowLimit(long bytes) throws IOException {
        if (bytes > limits.maxBytes()) {
            partial.delete();
            throw PullFailures.tooLarge(url.toString(), bytes, limits.maxBytes());
        }
    }

    private void requireWhole(long bytes, PartialDownload.Info about) throws IOException, TransferException {
        if (about.total() < 0 || bytes == about.total()) {
            return;
        }
        if (bytes > about.total()) {
            partial.delete();
        }
        throw TransferException.broken("the server sent " + bytes + " of " + about.total() + " bytes");
    }

    private void pause() throws InterruptedException {
        LockSupport.parkNanos(limits.pause().toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
