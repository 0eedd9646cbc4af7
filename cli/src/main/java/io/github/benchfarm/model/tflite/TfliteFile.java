package io.github.benchfarm.model.tflite;

import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.PlainText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens .tflite files, which are untrusted: whatever is in them, the answer is a description or one clear failure. */
public final class TfliteFile {
    private static final String AGAIN = "; download or convert it again";

    private TfliteFile() {}

    /**
     * What a .tflite file says about itself. The file is mapped, not loaded. A model that cannot be measured is described
     * all the same: see {@link Measurability}.
     *
     * <p>Throws {@link FailureException} with the code MODEL_MISSING, MODEL_UNREADABLE (no permission, not a regular file),
     * MODEL_UNSUPPORTED (2 GB or more) or MODEL_INVALID (empty, cut off, something else, damaged).
     */
    public static TfliteModel read(Path path) {
        String where = PlainText.of(path.toString());
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw failure("MODEL_UNREADABLE", where + " is not a file; give the path of a .tflite file");
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            requireSize(channel.size(), where);
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            String fileName = PlainText.brief(String.valueOf(path.getFileName()));
            return parse(bytes, fileName, Hashes.sha256(path), where);
        } catch (NoSuchFileException e) {
            throw new FailureException(Failure.user("MODEL_MISSING", where + " does not exist; check the path"), e);
        } catch (IOException e) {
            String reason = where + " cannot be read (" + Reasons.of(e) + "); check its permissions";
            throw new FailureException(Failure.user("MODEL_UNREADABLE", reason), e);
        }
    }

    /** Describes the bytes of a whole file; throws {@link FailureException} with MODEL_INVALID whatever is wrong in them. */
    static TfliteModel parse(ByteBuffer bytes, String fileName, String sha256, String where) {
        FileKind.requireTflite(bytes, where);
        try {
            return ModelReader.read(new FlatFile(bytes), fileName, sha256);
        } catch (MalformedFileException e) {
            String reason = where + " is damaged or cut off: " + e.getMessage() + AGAIN;
            throw new FailureException(Failure.user("MODEL_INVALID", reason), e);
        } catch (ArithmeticException e) {
            String reason = where + " is damaged: a tensor in it is impossibly large" + AGAIN;
            throw new FailureException(Failure.user("MODEL_INVALID", reason), e);
        }
    }

    private static void requireSize(long size, String where) {
        if (size == 0) {
            throw failure("MODEL_INVALID", where + " is empty" + AGAIN);
        }
        if (size > Integer.MAX_VALUE) {
            throw failure(
                    "MODEL_UNSUPPORTED", where + " is larger than 2 GB (" + size + " bytes); give a smaller model");
        }
    }

    private static FailureException failure(String code, String reason) {
        return new FailureException(Failure.user(code, reason));
    }
}
