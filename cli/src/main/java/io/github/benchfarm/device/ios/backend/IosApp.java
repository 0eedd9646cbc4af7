package io.github.benchfarm.device.ios.backend;

import java.util.regex.Pattern;

/**
 * An app on a phone.
 *
 * @param udid of the phone
 * @param bundleId e.g. {@code io.github.benchfarm.agent}
 */
public record IosApp(String udid, String bundleId) {
    private static final Pattern BUNDLE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,154}");

    public IosApp {
        if (!BUNDLE_ID.matcher(bundleId).matches()) {
            throw new IllegalArgumentException("not a bundle id: '" + bundleId + "'");
        }
    }
}
