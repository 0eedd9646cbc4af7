package io.github.benchfarm.device.ios.backend;

import io.github.benchfarm.wire.PlainText;
import java.util.regex.Pattern;

/**
 * What an iPhone says of itself. Empty text means unknown; all of it is untrusted.
 *
 * @param udid its identity; letters, digits and dashes only
 * @param name as its user calls it
 * @param productType e.g. {@code iPhone12,3}
 * @param version of iOS, e.g. {@code 18.3.1}
 * @param build of iOS, e.g. {@code 22D72}
 * @param hardwareModel e.g. {@code D421AP}
 * @param simulated whether it is a stand-in, whose numbers are never a result
 */
public record IosFacts(
        String udid,
        String name,
        String productType,
        String version,
        String build,
        String hardwareModel,
        boolean simulated) {
    private static final Pattern UDID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    public IosFacts {
        if (!isUdid(udid)) {
            throw new IllegalArgumentException("not a UDID: '" + PlainText.brief(udid) + "'");
        }
        name = PlainText.brief(name);
        productType = PlainText.brief(productType);
        version = PlainText.brief(version);
        build = PlainText.brief(build);
        hardwareModel = PlainText.brief(hardwareModel);
    }

    /** Whether a text can be the identity of an iPhone. */
    public static boolean isUdid(String text) {
        return UDID.matcher(text).matches();
    }

    /** The version of iOS, for comparison. */
    public IosVersion ios() {
        return IosVersion.parse(version);
    }
}
