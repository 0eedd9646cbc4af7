package io.github.benchfarm.model.store;

import io.github.benchfarm.model.catalog.Source;
import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a person says to be what a source serves, or the model in it. It is the person's: it is only read. */
record GivenFile(ModelStore store, SourceRecords records, Source source, Path file) {
    /** Adds the model under a name. The caller holds the lock of the source's download. */
    StoredModel add(String name, long maxBytes) throws IOException {
        Content content = content();
        Expected expected = records.expected(source);
        String member = source.member();
        if (member == null || content == Content.TFLITE) {
            return addModel(name, expected);
        }
        String sha256 = Hashes.sha256(file);
        Checks.hash(expected.served(), sha256, where());
        Path staged = store.blobs().stage();
        try {
            new Archive(file, where(), maxBytes).unpack(member, staged);
            String model = Checks.member(expected.model(), staged, where() + " (" + member + ")");
            boolean proven = expected.served().confirms(sha256);
            if (proven) {
                records.remember(source, sha256, model);
            }
            return store.adopt(
                    name, staged, model, origin(proven || expected.model().confirms(model)));
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    private StoredModel addModel(String name, Expected expected) throws IOException {
        if (!expected.model().isKnown() && expected.served().isKnown()) {
            throw new FailureException(Failure.user(
                    "SOURCE_UNVERIFIED",
                    where() + " cannot be verified: only the SHA-256 of the archive is known; give the archive that "
                            + source.url()
                            + " serves, or add the file under another name with 'benchmark models add'"));
        }
        Path staged = store.blobs().stage(file);
        try {
            String sha256 = Checks.member(expected.model(), staged, where());
            return store.adopt(name, staged, sha256, origin(expected.model().confirms(sha256)));
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    private String origin(boolean proven) {
        return proven ? source.url().toString() : file.toAbsolutePath().toString();
    }

    private Content content() {
        if (Files.notExists(file)) {
            throw new FailureException(Failure.user("MODEL_MISSING", where() + " does not exist; check the path"));
        }
        try {
            return Content.of(file);
        } catch (IOException e) {
            String reason = where() + " cannot be read (" + Reasons.of(e) + "); check its permissions";
            throw new FailureException(Failure.user("MODEL_UNREADABLE", reason), e);
        }
    }

    private String where() {
        return PlainText.of(file.toString());
    }
}
