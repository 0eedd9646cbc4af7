package io.github.benchfarm.model.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which URLs a catalog may name. */
final class Urls {
    private static final int MAX_LENGTH = 1000;

    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    private Urls() {}

    /** Whether a person can open it in a browser. */
    static boolean isPage(String text) {
        return parsed(text).isPresent();
    }

    /**
     * Whether a model may be fetched from it. Not every source has a known hash, so what comes over the network must be
     * protected by TLS; plain http is for servers on this computer.
     */
    static boolean isDownload(String text) {
        return parsed(text)
                .filter(url -> url.getRawUserInfo() == null && url.getRawFragment() == null)
                .filter(url -> scheme(url).equals("https") || THIS_COMPUTER.contains(host(url)))
                .isPresent();
    }

    private static Optional<URI> parsed(String text) {
        if (text.length() > MAX_LENGTH || !text.chars().allMatch(c -> c > ' ' && c <= '~')) {
            return Optional.empty();
        }
        try {
            URI url = new URI(text);
            boolean usable = url.getHost() != null && Set.of("http", "https").contains(scheme(url));
            return usable ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String scheme(URI url) {
        return String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static String host(URI url) {
        return url.getHost().toLowerCase(Locale.ROOT);
    }
}
