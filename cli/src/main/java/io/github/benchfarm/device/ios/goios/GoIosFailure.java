package io.github.benchfarm.device.ios.goios;

import static io.github.benchfarm.device.ios.backend.FailureWords.kind;

import io.github.benchfarm.device.ios.backend.FailureWords;
import io.github.benchfarm.device.ios.backend.IosException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells what kind of failure go-ios means, from its words: it passes on those of the phone's services, wrapped in its own.
 *
 * <p>doc/ios.md lists which of them were seen with the real program.
 */
final class GoIosFailure {
    /** In this order: what needs a tunnel says "have you mounted the developer image", too. */
    private static final FailureWords KNOWN = new FailureWords(List.of(
            kind(
                    "ReadPair failed|is the device paired|InvalidHostID|PairingDialogResponsePending|UserDeniedPairing",
                    IosException.NotPaired::new),
            kind(
                    "PasswordProtected|DeviceLocked|EscrowLocked|PasscodeLocked|could not be, unlocked|device (?:is|was) locked",
                    IosException.Locked::new),
            kind(
                    "needs an active tunnel|missing tunnel address|To start the tunnel|failed to get tunnel info",
                    IosException.NoTunnel::new),
            kind(
                    "ApplicationLookupFailed|Is it installed\\?|Did not find test app",
                    said -> new IosException.NotInstalled("the app is not on the phone", said)),
            kind(
                    "InstallationLookupFailed",
                    said -> new IosException.NotInstalled("the app was not signed for development", said)),
            kind(
                    "ApplicationVerificationFailed|MismatchedApplicationIdentifierEntitlement|0xe80080|code ?signature",
                    IosException.BadSignature::new),
            kind("afc error code: 18\\b|InsufficientSpace", IosException.NoSpace::new),
            kind("lost connection to testmanagerd|test-runner may have been killed", IosException.RunnerDied::new),
            kind(
                    "Developer Disk Image must be mounted|mounted the Developer Image",
                    IosException.NoDeveloperImage::new),
            kind(
                    "connection refused|connection reset|broken pipe|Is it attached|closed network connection|no such file or"
                            + " directory.*usbmuxd|usbmuxd.*no such file|\\bEOF\\b|device not connected|i/o timeout",
                    IosException.Gone::new)));

    private static final Pattern NO_SUCH_FILE = Pattern.compile("afc error code: 8\\b");

    private GoIosFailure() {}

    /**
     * The exception for what was said.
     *
     * @param what was tried, for failures that we do not know
     */
    static IosException of(String what, String said) {
        return KNOWN.exception(said).orElseGet(() -> new IosException.Refused(what, said));
    }

    /** Whether a phone says that it has no such file or folder. */
    static boolean isNoSuchFile(String said) {
        return NO_SUCH_FILE.matcher(said).find();
    }

    /** Whether this computer's own disk is full, by the words of Go's runtime, which no phone uses. */
    static boolean isFullDisk(String said) {
        return said.contains("no space left on device");
    }
}
