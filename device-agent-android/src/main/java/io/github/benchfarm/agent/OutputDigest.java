package io.github.benchfarm.agent;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;

/** The hash of what a model computed. */
final class OutputDigest {
    private OutputDigest() {}

    /** SHA-256 over the bytes of all outputs in order. */
    static String sha256(Engine engine) {
        MessageDigest digest = Sha256.digest();
        for (int i = 0; i < engine.outputs().size(); i++) {
            digest.update(whole(engine.output(i)));
        }
        return Sha256.hex(digest);
    }

    /** All of an engine's buffer, wherever the engine left its position. */
    static ByteBuffer whole(ByteBuffer memory) {
        ByteBuffer whole = memory.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        whole.clear();
        return whole;
    }
}
