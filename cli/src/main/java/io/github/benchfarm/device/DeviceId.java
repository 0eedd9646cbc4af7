package io.github.benchfarm.device;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.benchfarm.wire.Hashes;
import java.util.Locale;

/**
 * The stable identity of a device: Android's serial number, an iPhone's UDID, or {@code host}. Not its address.
 *
 * @param value as the device says it; untrusted, never used as a path
 */
public record DeviceId(@JsonValue String value) implements Comparable<DeviceId> {
    private static final int MAX_SLUG = 40;

    @JsonCreator
    public DeviceId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("not a device id: '" + value + "'");
        }
    }

    /** A name for files: a readable slug and 8 hex digits of the id's hash, so that two ids never share one. */
    public String fileName() {
        String slug =
                value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = slug.length() <= MAX_SLUG ? slug : slug.substring(0, MAX_SLUG);
        String hash = Hashes.sha256(value).substring(0, 8);
        return cut.isEmpty() ? hash : cut + "-" + hash;
    }

    @Override
    public int compareTo(DeviceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
