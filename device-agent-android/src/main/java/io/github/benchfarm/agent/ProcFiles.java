package io.github.benchfarm.agent;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The few files of /proc that the agent reads. */
final class ProcFiles {
    private static final int MAX_BYTES = 64 * 1024;

    private final File root;

    ProcFiles(File root) {
        this.root = root;
    }

    /** The text of a file; empty where the platform has no such file or does not let us read it. */
    String read(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        try (InputStream in = new FileInputStream(new File(root, name))) {
            for (int n = in.read(buffer); n >= 0 && bytes.size() < MAX_BYTES; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
        } catch (IOException e) {
            return "";
        }
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }
}
