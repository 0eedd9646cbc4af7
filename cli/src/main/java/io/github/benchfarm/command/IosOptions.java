package io.github.benchfarm.command;

import io.github.benchfarm.device.ios.AgentApp;
import io.github.benchfarm.device.ios.IosSources;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how iPhones are reached. */
final class IosOptions {
    private static final String IOS = "ios";

    @Option(
            names = "--ios-backend",
            paramLabel = "TOOL",
            description =
                    "What talks to iPhones: auto, go-ios, or xcode, which needs a Mac (default: auto, whatever is there).")
    @Nullable
    String tool;

    @Option(
            names = "--go-ios",
            paramLabel = "PATH",
            description =
                    "The program go-ios (default: BENCHFARM_GO_IOS, 'ios' on the PATH, or what scripts/setup-ios got).")
    String goIos = "";

    @Option(
            names = "--ios-agent",
            paramLabel = "IPA",
            description =
                    "An .ipa file of the agent's app or of its test runner, put on iPhones where it is missing or of another "
                            + "version; give both.")
    List<Path> agents = List.of();

    @Option(
            names = "--ios-bundle-id",
            paramLabel = "ID",
            description = "The id of the agent's app, if you built it under another one (default: "
                    + AgentApp.DEFAULT_BUNDLE_ID + ").")
    String bundleId = AgentApp.DEFAULT_BUNDLE_ID;

    /**
     * How iPhones are reached. Throws {@link io.github.benchfarm.wire.UsageException}.
     *
     * @param devices what was selected: without a word of iPhones it is no matter that no tool for them is there
     */
    IosSources toSources(List<String> devices) {
        boolean wanted = tool != null || !goIos.isEmpty() || devices.contains(IOS);
        IosSources.Tool chosen = tool == null ? IosSources.Tool.AUTO : IosSources.Tool.parse(tool);
        return new IosSources(chosen, goIos, agents, new AgentApp(bundleId), wanted);
    }
}
