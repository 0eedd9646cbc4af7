package io.github.benchfarm.agent.android;

import io.github.benchfarm.agent.Nullable;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/**
 * Catches in a file what native code writes to stderr, and passes it on at the end: TFLite says there what its Java API keeps
 * back. By reflection, as {@code android.system.Os} is in no library that a desktop could compile with. Where it is missing
 * nothing is caught.
 */
final class StderrTap implements AutoCloseable {
    private static final int STDERR = 2;
    private static final int MAX_BYTES = 64 * 1024;

    private final File file;
    private final @Nullable Method dup2;
    /** Stays open: one descriptor in the life of the process. */
    private final FileDescriptor stderr;

    private long from;

    private StderrTap(File file, @Nullable Method dup2, FileDescriptor stderr) {
        this.file = file;
        this.dup2 = dup2;
        this.stderr = stderr;
    }

    /**
     * Begins to catch; to be closed soon.
     *
     * @param file is written meanwhile and deleted afterwards; what a crash leaves in it tells about the crash
     */
    static StderrTap into(File file) {
        try (FileOutputStream out = new FileOutputStream(file)) {
            Class<?> os = Class.forName("android.system.Os");
            Method dup = os.getMethod("dup", FileDescriptor.class);
            Method dup2 = os.getMethod("dup2", FileDescriptor.class, int.class);
            FileDescriptor stderr = (FileDescriptor) dup.invoke(null, FileDescriptor.err);
            dup2.invoke(null, out.getFD(), STDERR);
            return new StderrTap(file, dup2, stderr);
        } catch (ReflectiveOperationException | IOException e) {
            return new StderrTap(file, null, FileDescriptor.err);
        }
    }

    /** Leaves what was written so far out of {@link #text}. */
    void forget() {
        from = file.length();
    }

    /** What was written, at most 64 KB; an empty text where nothing can be caught. */
    String text() {
        return text(from);
    }

    private String text(long start) {
        byte[] bytes = new byte[MAX_BYTES];
        int size = 0;
        try (FileInputStream in = new FileInputStream(file)) {
            in.getChannel().position(start);
            for (int n = in.read(bytes); n > 0; n = in.read(bytes, size, MAX_BYTES - size)) {
                size += n;
            }
        } catch (IOException e) {
            return "";
        }
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** Gives stderr back, and to it what was caught. */
    @Override
    public void close() {
        if (dup2 != null) {
            try {
                dup2.invoke(null, stderr, STDERR);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("stderr cannot be given back", e);
            }
            System.err.print(text(0));
            System.err.flush();
        }
        if (!file.delete()) {
            file.deleteOnExit();
        }
    }
}
