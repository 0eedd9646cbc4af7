package io.github.benchfarm.device.ios.xcode;

import io.github.benchfarm.device.ios.backend.IosTest;

/**
 * The {@code .xctestrun} file that tells xcodebuild which test to start, version 2, with the keys of {@code man
 * xcodebuild.xctestrun}: app and runner are on the phone, so that nothing is installed and no build is needed.
 *
 * <p>{@code keepNever} and {@code screenshots} matter: by default Xcode records the phone's screen during a UI test, which no
 * measurement survives.
 */
final class TestRunFile {
    private static final String SUFFIX = ".xctest";

    private static final String TEMPLATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0">
            <dict>
                <key>__xctestrun_metadata__</key>
                <dict>
                    <key>FormatVersion</key>
                    <integer>2</integer>
                </dict>
                <key>TestConfigurations</key>
                <array>
                    <dict>
                        <key>Name</key>
                        <string>Benchfarm</string>
                        <key>TestTargets</key>
                        <array>
                            <dict>
                                <key>BlueprintName</key>
                                <string>%1$s</string>
                                <key>ProductModuleName</key>
                                <string>%1$s</string>
                                <key>IsUITestBundle</key>
                                <true/>
                                <key>IsXCTRunnerHostedTestBundle</key>
                                <true/>
                                <key>UseDestinationArtifacts</key>
                                <true/>
                                <key>TestHostBundleIdentifier</key>
                                <string>%2$s</string>
                                <key>TestBundleDestinationRelativePath</key>
                                <string>__TESTHOST__/PlugIns/%3$s</string>
                                <key>UITargetAppBundleIdentifier</key>
                                <string>%4$s</string>
                                <key>ParallelizationEnabled</key>
                                <false/>
                                <key>PreferredScreenCaptureFormat</key>
                                <string>screenshots</string>
                                <key>SystemAttachmentLifetime</key>
                                <string>keepNever</string>
                                <key>UserAttachmentLifetime</key>
                                <string>keepNever</string>
                            </dict>
                        </array>
                    </dict>
                </array>
            </dict>
            </plist>
            """;

    private TestRunFile() {}

    /** The file's text. */
    static String of(IosTest test) {
        return TEMPLATE.formatted(
                escaped(target(test)),
                escaped(test.runner()),
                escaped(test.bundle()),
                escaped(test.app().bundleId()));
    }

    /** The target of a test, by which xcodebuild names it: that of its bundle. */
    static String target(IosTest test) {
        String bundle = test.bundle();
        return bundle.endsWith(SUFFIX) ? bundle.substring(0, bundle.length() - SUFFIX.length()) : bundle;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
