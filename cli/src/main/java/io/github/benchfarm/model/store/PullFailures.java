package io.github.benchfarm.model.store;

import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.PlainText;
import java.net.URI;

/** What a person is told when a pull does not work. */
final class PullFailures {
    private static final String BY_HAND = "get the file elsewhere and give it with --from FILE";

    private PullFailures() {}

    /** NO_NETWORK: the server cannot be reached. */
    static FailureException noNetwork(URI url, TransferException cause) {
        return of(
                "NO_NETWORK",
                "cannot reach " + url + " (" + cause.reason() + "): check the network and the proxy, or " + BY_HAND,
                cause);
    }

    /** DOWNLOAD_REFUSED: the server, or we, refuse for good. */
    static FailureException refused(String reason) {
        return new FailureException(Failure.user("DOWNLOAD_REFUSED", reason + "; try again later, or " + BY_HAND));
    }

    /** DOWNLOAD_BROKEN: it broke off once too often. */
    static FailureException broken(URI url, PartialDownload partial, TransferException cause) {
        String goesOn = partial.bytes() > 0
                ? "what came (" + partial.bytes() + " bytes) is kept, and the next pull goes on from there"
                : "pull again later, or " + BY_HAND;
        return of("DOWNLOAD_BROKEN", "the download of " + url + " broke off: " + cause.reason() + "; " + goesOn, cause);
    }

    /** DOWNLOAD_TOO_LARGE: no model is that large. */
    static FailureException tooLarge(String what, long bytes, long limit) {
        return new FailureException(Failure.user(
                "DOWNLOAD_TOO_LARGE",
                what + " has " + bytes + " bytes or more, and " + limit
                        + " are the limit: this cannot be the right file; check its source"));
    }

    /** ARCHIVE_INVALID: the model cannot be had from this archive. */
    static FailureException archive(String where, String problem) {
        return new FailureException(
                Failure.user("ARCHIVE_INVALID", where + " " + problem + "; check the source, or " + BY_HAND));
    }

    /** A text that a server or an archive gave, fit for a message. */
    static String quoted(String text) {
        return "'" + PlainText.brief(text) + "'";
    }

    /** What the JDK's client says, without the names of its classes when it says anything. */
    static String words(Throwable error) {
        String message = error.getMessage();
        return message == null ? error.getClass().getSimpleName() : message;
    }

    private static FailureException of(String code, String reason, Exception cause) {
        return new FailureException(Failure.user(code, reason), cause);
    }
}
