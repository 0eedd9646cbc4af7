package io.github.benchfarm.model.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives no more than it is allowed to, however much a small archive unpacks to. */
final class Budget extends FilterInputStream {
    private long total;
    private long allowed;

    Budget(InputStream in, long total) {
        super(in);
        this.total = total;
        allowed = total;
    }

    /** An archive wants to unpack to more than it may. */
    static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1L;

        ExceededException() {
            super("it unpacks to more than any archive of a model");
        }
    }

    /** Allows so many more bytes, within what is left of the total. */
    void allow(long bytes) {
        allowed = Math.min(bytes, total);
    }

    /** Allows all that is left of the total. */
    void allowAll() {
        allowed = total;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        spend(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        spend(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        spend(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void spend(long bytes) throws IOException {
        total -= bytes;
        allowed -= bytes;
        if (allowed < 0) {
            throw new ExceededException();
        }
    }
}
