package io.github.benchfarm.device.ios.goios;

import io.github.benchfarm.device.ios.backend.IosVersion;
import io.github.benchfarm.wire.Failure;
import java.util.Optional;

/** What go-ios can and cannot do with a version of iOS, as its documentation and its issues say. */
final class GoIosLimits {
    private GoIosLimits() {}

    /** Why it cannot measure there; empty when it can. */
    static Optional<Failure> refusal(IosVersion phone, String goIos) {
        if (!phone.isAtLeast(14, 0)) {
            return unsupported("go-ios starts tests on iOS 14 and later: update the phone, if it can be");
        }
        if (!phone.isAtLeast(17, 0)) {
            return IosVersion.parse(goIos).isAtLeast(1, 3)
                    ? Optional.empty()
                    : unsupported("go-ios below 1.3.0 cannot start tests on iOS 14 to 16: get a newer one and give it"
                            + " with --go-ios, or update the phone to iOS 17.4 or later");
        }
        return phone.isAtLeast(17, 4)
                ? Optional.empty()
                : unsupported("iOS 17.0 to 17.3 needs a tunnel that only root can make: update the phone to iOS 17.4 or"
                        + " later");
    }

    /** Whether tests and developer services are reached through a tunnel only. */
    static boolean needsTunnel(IosVersion phone) {
        return phone.isAtLeast(17, 0);
    }

    /** Whether its user must have allowed what developers do. */
    static boolean hasDeveloperMode(IosVersion phone) {
        return phone.isAtLeast(16, 0);
    }

    private static Optional<Failure> unsupported(String reason) {
        return Optional.of(Failure.user("IOS_UNSUPPORTED", reason));
    }
}
