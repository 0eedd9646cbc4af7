package io.github.benchfarm.model.store;

import io.github.benchfarm.model.catalog.Source;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What came from a source's URL, before anybody trusts it.
 *
 * @param served all that came
 */
record Arrival(ModelStore store, Source source, Path served) {
    /**
     * A model that is what it should be, not yet in the store.
     *
     * @param file what was served itself, or the member of it in a file of its own
     */
    record Verified(Path file, String sha256, String servedSha256) {}

    /**
     * Checks and unpacks it. What is not as it should be is set aside, and the message says where.
     *
     * @throws FailureException HASH_MISMATCH, ARCHIVE_INVALID, or what
     *     {@link io.github.benchfarm.model.tflite.TfliteFile#read} says of the model
     * @throws IOException when the store's disk fails
     */
    Verified verified(Expected expected, long maxBytes) throws IOException {
        String servedSha256 = Hashes.sha256(served);
        String url = source.url().toString();
        String member = source.member();
        try {
            Checks.hash(expected.served(), servedSha256, url);
            if (member == null) {
                return new Verified(served, Checks.model(served, url), servedSha256);
            }
            Path file = store.blobs().stage();
            new Archive(served, url, maxBytes).unpack(member, file);
            String sha256 = Checks.member(expected.model(), file, url + " (" + member + ")");
            return new Verified(file, sha256, servedSha256);
        } catch (FailureException e) {
            throw setAside(e.failure(), servedSha256);
        }
    }

    private FailureException setAside(Failure failure, String servedSha256) throws IOException {
        String kind = Content.of(served) == Content.WEB_PAGE ? "; what came is " + Content.WEB_PAGE.words() : "";
        Path rejected = store.blobs().reject(served, servedSha256);
        String reason = failure.reason() + kind + "; it was kept aside as " + rejected + " and is never used";
        return new FailureException(new Failure(failure.code(), reason, failure.fixer()));
    }
}
