package io.github.benchfarm.device.ios;

import io.github.benchfarm.device.ios.IosSources.Tool;
import io.github.benchfarm.device.ios.backend.IosBackend;
import io.github.benchfarm.device.ios.goios.GoIosBackend;
import io.github.benchfarm.device.ios.goios.GoIosBinary;
import io.github.benchfarm.device.ios.xcode.XcodeBackend;
import io.github.benchfarm.device.ios.xcode.XcodeTools;
import io.github.benchfarm.process.OperatingSystem;
import io.github.benchfarm.process.UserDirs;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks which of the programs that talk to iPhones are on this computer. */
final class IosTools {
    private IosTools() {}

    /**
     * Those that are asked for and there, best first: on a Mac Apple's own goes before go-ios, whose tunnels iOS 26 drops.
     *
     * @throws FailureException {@code IOS_TOOL_MISSING} when the one that is asked for is not there
     */
    static List<IosBackend> find(IosSources sources, Map<String, String> environment) {
        List<IosBackend> found = new ArrayList<>();
        // First, because iOS 26 drops the tunnels of go-ios after some seconds.
        if (sources.tool() != Tool.GO_IOS) {
            XcodeTools.find(OperatingSystem.current()).ifPresent(tools -> found.add(new XcodeBackend(tools)));
        }
        if (sources.tool() != Tool.XCODE) {
            goIos(sources.goIos(), environment, found);
        }
        if (found.isEmpty()) {
            throw new FailureException(Failure.user("IOS_TOOL_MISSING", missing(sources.tool())));
        }
        return found;
    }

    private static void goIos(String chosen, Map<String, String> environment, List<IosBackend> found) {
        try {
            Path cache = UserDirs.cache();
            GoIosBinary.find(chosen, environment, cache)
                    .ifPresent(binary -> found.add(new GoIosBackend(binary, environment, cache)));
        } catch (UsageException | IllegalStateException e) {
            throw new FailureException(Failure.user("IOS_TOOL_MISSING", String.valueOf(e.getMessage())), e);
        }
    }

    private static String missing(Tool tool) {
        return tool == Tool.XCODE
                ? "Xcode's tools are not there: they need macOS and Xcode 15 or later"
                : "go-ios is not found: " + GoIosBinary.FIX;
    }
}
