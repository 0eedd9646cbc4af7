package io.github.benchfarm.model.store;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a response, asked for piece by piece, so that a server that falls silent is noticed: a read from an
 * {@code InputStream} of the JDK's client would wait for ever.
 */
final class Body implements AutoCloseable, Flow.Subscriber<List<ByteBuffer>> {
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;

    /** The next bytes, the end (no bytes and no error), or an error. */
    private record Piece(List<ByteBuffer> bytes, @Nullable Throwable error) {}

    Body(Flow.Publisher<List<ByteBuffer>> publisher) {
        publisher.subscribe(this);
    }

    /** The next bytes; none at the end. Throws {@link TransferException} when it breaks off or nothing comes for a time. */
    List<ByteBuffer> next(Duration stall) throws TransferException, InterruptedException {
        Piece piece = pieces.poll(stall.toNanos(), TimeUnit.NANOSECONDS);
        if (piece == null) {
            throw TransferException.broken("nothing came for " + stall.toSeconds() + " s");
        }
        if (piece.error() != null) {
            throw TransferException.broken(PullFailures.words(piece.error()));
        }
        request();
        return piece.bytes();
    }

    @Override
    public void onSubscribe(Flow.Subscription to) {
        subscription = to;
        if (closed) {
            to.cancel();
        } else {
            to.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        pieces.add(new Piece(bytes, null));
    }

    @Override
    public void onError(Throwable error) {
        pieces.add(new Piece(List.of(), error));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece(List.of(), null));
    }

    /** Gives up what has not come yet; the connection is closed. */
    @Override
    public void close() {
        closed = true;
        Flow.Subscription to = subscription;
        if (to != null) {
            to.cancel();
        }
    }

    private void request() {
        Flow.Subscription to = subscription;
        if (to != null) {
            to.request(1);
        }
    }
}
