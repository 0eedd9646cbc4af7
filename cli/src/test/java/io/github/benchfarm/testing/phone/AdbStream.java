package io.github.benchfarm.testing.phone;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** One stream of a connection; each side sends nothing more before its last message is acknowledged. */
final class AdbStream {
    private static final byte[] END = {};

    private final AdbLink link;
    private final int local;
    private final int remote;
    private final BlockingQueue<byte[]> inbox = new LinkedBlockingQueue<>();
    private final Semaphore turn = new Semaphore(1);
    private Runnable hangUp = () -> {};
    private boolean closed;
    private boolean lost;

    /** A stream of a connection, named by a number on each side. */
    AdbStream(AdbLink link, int local, int remote) {
        this.link = link;
        this.local = local;
        this.remote = remote;
    }

    AdbLink link() {
        return link;
    }

    /** The next bytes; throws {@link EOFException} when there will be no more. */
    byte[] take() throws IOException {
        try {
            byte[] bytes = inbox.take();
            if (bytes == END) {
                inbox.add(END);
                throw new EOFException("the stream was closed");
            }
            link.send(AdbMessage.of(AdbMessage.OKAY, local, remote));
            return bytes;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Sends bytes, in as many messages as it takes. */
    void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        for (int start = offset; start < end; start += link.maxPayload()) {
            byte[] part = Arrays.copyOfRange(bytes, start, Math.min(end, start + link.maxPayload()));
            awaitTurn();
            link.send(new AdbMessage(AdbMessage.WRTE, local, remote, part));
        }
    }

    /** Ends the stream from our side; waits until what was written has been taken. */
    void close() throws IOException {
        if (!isClosed()) {
            awaitTurn();
            end();
            link.send(AdbMessage.of(AdbMessage.CLSE, local, remote));
        }
        link.forget(local);
    }

    /** Ends the stream from our side at once, in the middle of something. */
    void abort() throws IOException {
        hangUp();
        link.forget(local);
        link.send(AdbMessage.of(AdbMessage.CLSE, local, remote));
    }

    /** What to do when the other side closes the stream; at once if it already has. */
    synchronized void onHangUp(Runnable action) {
        if (closed && !lost) {
            action.run();
        } else {
            hangUp = action;
        }
    }

    void arrived(byte[] bytes) {
        inbox.add(bytes);
    }

    void acknowledged() {
        turn.release();
    }

    /** The other side closed the stream, or the connection was lost. */
    void hangUp() {
        Runnable action = end();
        action.run();
    }

    /** The phone's daemon died: nobody is left who could hang up. */
    synchronized void lose() {
        lost = true;
        end();
    }

    private synchronized Runnable end() {
        Runnable action = closed ? () -> {} : hangUp;
        closed = true;
        inbox.add(END);
        turn.release();
        return action;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private void awaitTurn() throws IOException {
        try {
            turn.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        if (isClosed()) {
            turn.release();
            throw new EOFException("the stream was closed");
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("the phone was closed");
    }
}
