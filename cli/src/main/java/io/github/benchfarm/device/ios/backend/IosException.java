package io.github.benchfarm.device.ios.backend;

import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.PlainText;

/**
 * Something between us and an iPhone did not work; each kind says what to do. The message holds code, reason and fix.
 *
 * <p>Unchecked like {@link io.github.benchfarm.wire.FailureException}, into which one place turns it, and no
 * {@link java.io.IOException}, which therefore always means a file of this computer.
 */
public abstract sealed class IosException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    IosException(Failure failure) {
        super(failure.code() + ": " + failure.reason());
        this.failure = failure;
    }

    /** What went wrong, and the fix. */
    public Failure failure() {
        return failure;
    }

    /** The phone does not trust this computer, or does not any more. Trying again helps once its user has agreed. */
    public static final class NotPaired extends IosException {
        private static final long serialVersionUID = 1L;

        public NotPaired(String said) {
            super(Failure.user(
                    "NOT_PAIRED",
                    "it does not trust this computer: unlock it, plug it in again and tap Trust" + told(said)));
        }
    }

    /** The phone is locked by its passcode. Trying again helps once it is unlocked. */
    public static final class Locked extends IosException {
        private static final long serialVersionUID = 1L;

        public Locked(String said) {
            super(Failure.user(
                    "LOCKED", "it is locked: unlock it, and set Auto-Lock to Never while measuring" + told(said)));
        }
    }

    /** Developer mode is off. Trying again helps once its user has switched it on, which takes a restart. */
    public static final class NoDeveloperMode extends IosException {
        private static final long serialVersionUID = 1L;

        public NoDeveloperMode(String said) {
            super(Failure.user(
                    "NO_DEVELOPER_MODE",
                    "its developer mode is off: switch it on in Settings, Privacy & Security, Developer Mode"
                            + told(said)));
        }
    }

    /** The developer image is not mounted, and without it no test starts. */
    public static final class NoDeveloperImage extends IosException {
        private static final long serialVersionUID = 1L;

        public NoDeveloperImage(String said) {
            super(Failure.user(
                    "NO_DEVELOPER_IMAGE",
                    "no developer disk image is mounted: run 'ios image auto', or open it once in Xcode" + told(said)));
        }
    }

    /** iOS 17 and later is reached through a tunnel, and there is none. */
    public static final class NoTunnel extends IosException {
        private static final long serialVersionUID = 1L;

        public NoTunnel(String said) {
            super(Failure.user(
                    "NO_TUNNEL",
                    "there is no tunnel to it: unlock it and plug it in again, or run 'ios tunnel start --userspace'"
                            + told(said)));
        }
    }

    /** An app of ours is not on the phone, or cannot be reached because it was not signed for development. */
    public static final class NotInstalled extends IosException {
        private static final long serialVersionUID = 1L;

        public NotInstalled(String what, String said) {
            super(Failure.user(
                    "NOT_INSTALLED",
                    what + ": build it as device-agent-ios/README.md says and give it with --ios-agent" + told(said)));
        }
    }

    /** The phone refuses an app for its signature. */
    public static final class BadSignature extends IosException {
        private static final long serialVersionUID = 1L;

        public BadSignature(String said) {
            super(Failure.user(
                    "BAD_SIGNATURE",
                    "it refuses the app's signature: sign it for this phone (its UDID must be in the provisioning profile)"
                            + " and trust its developer in Settings, General, VPN & Device Management" + told(said)));
        }
    }

    /** The phone has no room for a file. */
    public static final class NoSpace extends IosException {
        private static final long serialVersionUID = 1L;

        public NoSpace(String said) {
            super(Failure.device("NO_SPACE", "it has no space left: free some, or run 'benchmark clean'" + told(said)));
        }
    }

    /** The test runner ended before its tests did, or never came to them. */
    public static final class RunnerDied extends IosException {
        private static final long serialVersionUID = 1L;

        public RunnerDied(String said) {
            super(Failure.device(
                    "RUNNER_DIED",
                    "the test runner ended before its test: keep the phone unlocked, and see whether the app starts by"
                            + " hand" + told(said)));
        }
    }

    /** A call took longer than its limit and was stopped. */
    public static final class TimedOut extends IosException {
        private static final long serialVersionUID = 1L;

        public TimedOut(String what) {
            super(Failure.device("TIMED_OUT", what + " did not end in time: plug the phone in again, or restart it"));
        }
    }

    /** The phone, or the service of this computer that knows phones, went away. Trying again helps when it is back. */
    public static final class Gone extends IosException {
        private static final long serialVersionUID = 1L;

        public Gone(String said) {
            super(Failure.device(
                    "DEVICE_LOST", "it went away: check its cable and, on Linux, that usbmuxd runs" + told(said)));
        }
    }

    /** The tool failed in a way that we do not know; its words are all there is. */
    public static final class Refused extends IosException {
        private static final long serialVersionUID = 1L;

        public Refused(String what, String said) {
            super(Failure.device("IOS_REFUSED", what + " failed" + told(said)));
        }
    }

    private static String told(String said) {
        String text = PlainText.brief(said);
        return text.isEmpty() ? "" : " (" + text + ")";
    }
}
