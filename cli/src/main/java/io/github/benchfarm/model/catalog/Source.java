package io.github.benchfarm.model.catalog;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the file of a model comes from: a .tflite file, or an archive that holds it.
 *
 * @param url https, or http on this computer
 * @param sha256 of what the URL serves, 64 lower-case hex digits; null = not published
 * @param member the file's exact name inside the archive, without a leading {@code ./}; null = the URL serves the .tflite
 *     file itself
 * @param memberSha256 of the .tflite file inside the archive; null = not published, or there is no archive
 */
public record Source(
        URI url,
        @Nullable String sha256,
        @Nullable String member,
        @Nullable String memberSha256) {
    public Source {
        TextRule.DOWNLOAD.require("url", url.toString());
        if (sha256 != null) {
            TextRule.SHA256.require("sha256", sha256);
        }
        if (member != null) {
            TextRule.MEMBER.require("member", member);
        }
        if (memberSha256 != null) {
            TextRule.SHA256.require("memberSha256", memberSha256);
            if (member == null) {
                throw new IllegalArgumentException("memberSha256 needs a member");
            }
        }
    }

    /** The hash that the .tflite file must have, whatever it comes packed in; null = not published. */
    public @Nullable String modelSha256() {
        return member == null ? sha256 : memberSha256;
    }
}
