package io.github.benchfarm.model.store;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a URL served when it was first asked: what it must serve ever after.
 *
 * @param schema of this record, {@value #SCHEMA}
 * @param sha256 of all that it served
 * @param members the SHA-256 of those members of the archive that were used, by name
 * @param first when it was asked
 */
record SourceRecord(int schema, String url, String sha256, Map<String, String> members, Instant first) {
    static final int SCHEMA = 1;

    SourceRecord {
        if (schema != SCHEMA) {
            throw new IllegalArgumentException("schema " + schema + " was written by another version of benchmark");
        }
        members = Map.copyOf(members);
        if (!IndexEntry.isSha256(sha256) || !members.values().stream().allMatch(IndexEntry::isSha256)) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }

    /** The same with one more member. */
    SourceRecord with(String member, String memberSha256) {
        Map<String, String> more = new TreeMap<>(members);
        more.put(member, memberSha256);
        return new SourceRecord(schema, url, sha256, more, first);
    }
}
