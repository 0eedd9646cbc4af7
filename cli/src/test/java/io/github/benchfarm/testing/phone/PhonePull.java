package io.github.benchfarm.testing.phone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends one file. */
final class PhonePull {
    private final PhoneRoot root;
    private final AdbStream stream;
    private final SyncWire wire;
    private boolean ended;

    PhonePull(PhoneRoot root, AdbStream stream, SyncWire wire) {
        this.root = root;
        this.stream = stream;
        this.wire = wire;
    }

    void send(String path, Tripwire tripwire) throws IOException {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            wire.fail("open failed: No such file or directory");
            return;
        }
        advance(tripwire, 0);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[SyncWire.CHUNK_BYTES];
            for (int n = in.read(chunk, 0, tripwire.room(chunk.length));
                    n >= 0 && !ended;
                    n = in.read(chunk, 0, tripwire.room(chunk.length))) {
                wire.put("DATA", n).put(chunk, n);
                advance(tripwire, n);
            }
        }
        if (!ended) {
            wire.put("DONE", 0).flush();
        }
    }

    private void advance(Tripwire tripwire, int bytes) throws IOException {
        try {
            tripwire.pass(bytes);
        } catch (TrippedException e) {
            wire.flush();
            ended = e.effect() != Effect.FREEZE;
            switch (e.effect()) {
                case TRUNCATE -> wire.put("DONE", 0).flush();
                case REFUSE -> wire.fail(e.misbehaviour().text());
                case GARBAGE -> {
                    wire.put("HUH?", -1).flush();
                    stream.abort();
                }
                default -> stream.link().suffer(e.effect());
            }
        }
    }
}
