package io.github.benchfarm.model.store;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One name of a blob, as it lies on the disk.
 *
 * @param schema of this record, {@value #SCHEMA}
 * @param bytes size of the blob when it came into the store
 * @param origin URL, or path of the file it was copied from
 */
record IndexEntry(int schema, String name, String sha256, long bytes, String origin, Instant added) {
    static final int SCHEMA = 1;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    IndexEntry {
        if (schema != SCHEMA) {
            throw new IllegalArgumentException("schema " + schema + " was written by another version of benchmark");
        }
        if (!StoreName.isValid(name) || !isSha256(sha256) || bytes < 0) {
            throw new IllegalArgumentException("name, sha256 or bytes are not what they should be");
        }
    }

    /** Whether a text is 64 lower-case hex digits. */
    static boolean isSha256(String text) {
        return SHA256.matcher(text).matches();
    }
}
