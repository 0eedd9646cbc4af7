package io.github.benchfarm.model.store;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hash that something must have.
 *
 * @param sha256 null = nothing is known, anything will do this once
 * @param why where the hash comes from, and what to do if it is right that it changed: the end of a message
 */
record ExpectedHash(@Nullable String sha256, String why) {
    static ExpectedHash of(@Nullable String published, Optional<String> recorded, Path record) {
        if (published != null) {
            return new ExpectedHash(published, "published for it");
        }
        return recorded.map(sha256 -> new ExpectedHash(
                        sha256, "found at its first download (to trust what it serves now, delete " + record + ")"))
                .orElseGet(() -> new ExpectedHash(null, ""));
    }

    boolean isKnown() {
        return sha256 != null;
    }

    /** Whether a hash is the right one, or any is. */
    boolean allows(String actual) {
        return sha256 == null || sha256.equals(actual);
    }

    /** Whether a hash is known to be the right one. */
    boolean confirms(String actual) {
        return actual.equals(sha256);
    }
}
