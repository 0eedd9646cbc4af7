package io.github.benchfarm.device.ios.xcode;

import static io.github.benchfarm.device.ios.backend.FailureWords.kind;

import io.github.benchfarm.device.ios.backend.FailureWords;
import io.github.benchfarm.device.ios.backend.IosException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells what kind of failure Apple's tools mean, from domains and codes of their errors and from their English words: a Mac in
 * another language translates some of the words, and what is not recognized then stays a failure without a fix.
 *
 * <p>No such error was ever seen on a Mac by us; doc/ios.md says where they are documented.
 */
final class XcodeFailure {
    /** In this order: a locked phone is refused with the code of one that cannot be reached, too. */
    private static final FailureWords KNOWN = new FailureWords(List.of(
            kind(
                    "(?i)\\bis locked\\b|could not be, unlocked|reason: Locked|DeviceLocked|PasswordProtected"
                            + "|Unlock .{1,80} to Continue|com\\.apple\\.dt\\.deviceprep -3\\b",
                    IosException.Locked::new),
            kind(
                    "(?i)\\bnot (?:been )?paired|\\bunpaired\\b|must be paired|pairing prompts|trust this computer"
                            + "|InvalidHostID|UserDeniedPairing|PairingDialogResponsePending",
                    IosException.NotPaired::new),
            kind(
                    "(?i)developer mode (?:is )?(?:disabled|off\\b|not enabled)|enable developer mode",
                    IosException.NoDeveloperMode::new),
            kind(
                    "(?i)ApplicationVerificationFailed|MismatchedApplicationIdentifierEntitlement|0xe80080"
                            + "|invalid code signature|explicitly trusted|provisioning profile|embedded profile",
                    IosException.BadSignature::new),
            kind(
                    "NSPOSIXErrorDomain 28\\b|NSCocoaErrorDomain 640\\b|(?i)no space left|InsufficientSpace",
                    IosException.NoSpace::new),
            kind(
                    "(?i)developer disk image could not be|CoreDeviceError(?: error)?[ .]12040\\b|MissingImagePath"
                            + "|could not support development",
                    IosException.NoDeveloperImage::new),
            kind(
                    "(?i)\\bis not installed\\b|ApplicationLookupFailed|ContainerLookup|reason: NotFound"
                            + "|unknown to FrontBoard|\\b-10814\\b",
                    said -> new IosException.NotInstalled("the app is not on the phone", said)),
            kind("(?i)tunnel connection failed|RemotePairingError(?: error)? 4\\b", IosException.NoTunnel::new),
            kind(
                    "CoreDeviceError(?: error)? (?:1000|1011|4000)\\b|NSPOSIXErrorDomain (?:32|54|57|61)\\b"
                            + "|(?i)device was not found|could not be established|device (?:was |has been )?disconnected"
                            + "|unable to (?:find|locate) a (?:device|destination)|connection was interrupted",
                    IosException.Gone::new)));

    private static final Pattern OUT_OF_TIME = Pattern.compile("(?i)\\btimed out\\b");
    private static final Pattern NO_SUCH_FILE =
            Pattern.compile("NSPOSIXErrorDomain 2\\b|NSCocoaErrorDomain (?:4|260)\\b"
                    + "|CoreDevice\\.ActionError(?: error)? 3\\b|(?i)no such file");
    private static final Pattern FULL_DISK = Pattern.compile("NSPOSIXErrorDomain 28\\b|NSCocoaErrorDomain 640\\b");

    private XcodeFailure() {}

    /**
     * The exception for what was said.
     *
     * @param what was tried, for failures that we do not know
     */
    static IosException of(String what, String said) {
        return KNOWN.exception(said)
                .orElseGet(() -> OUT_OF_TIME.matcher(said).find()
                        ? new IosException.TimedOut(what)
                        : new IosException.Refused(what, said));
    }

    /** Whether a file or folder is not there, as far as nothing worse was said. */
    static boolean isNoSuchFile(String said) {
        return NO_SUCH_FILE.matcher(said).find() && of("", said) instanceof IosException.Refused;
    }

    /** Whether a disk is full: where a file is copied to. */
    static boolean isFullDisk(String said) {
        return FULL_DISK.matcher(said).find();
    }
}
