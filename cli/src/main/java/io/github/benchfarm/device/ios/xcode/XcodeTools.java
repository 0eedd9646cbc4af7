package io.github.benchfarm.device.ios.xcode;

import io.github.benchfarm.process.OperatingSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The programs by which Xcode is asked; both are on every Mac and find the Xcode that its user has selected, if any.
 *
 * @param xcrun runs devicectl
 * @param xcodebuild runs tests
 */
public record XcodeTools(String xcrun, String xcodebuild) {
    private static final Path XCRUN = Path.of("/usr/bin/xcrun");
    private static final Path XCODEBUILD = Path.of("/usr/bin/xcodebuild");

    /** Those of this computer; empty on all but Macs. Whether there is an Xcode behind them they must be asked. */
    public static Optional<XcodeTools> find(OperatingSystem system) {
        return system == OperatingSystem.MACOS && Files.isExecutable(XCRUN) && Files.isExecutable(XCODEBUILD)
                ? Optional.of(new XcodeTools(XCRUN.toString(), XCODEBUILD.toString()))
                : Optional.empty();
    }
}
