package io.github.benchfarm.device.ios.xcode;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.device.ios.backend.IosApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ends apps on a phone: devicectl knows processes by the paths of their executables, and apps by those of their bundles. */
final class RunningApps {
    private static final String FILE = "file://";
    private static final String PRIVATE = "/private";

    private final Devicectl devicectl;

    RunningApps(Devicectl devicectl) {
        this.devicectl = devicectl;
    }

    /** Ends all processes of an app; does nothing when there are none. */
    void kill(IosApp app, Duration limit) throws InterruptedException {
        String udid = app.udid();
        JsonNode apps = devicectl.ask(udid, limit, "device", "info", "apps", "--bundle-id", app.bundleId());
        List<String> bundles = new ArrayList<>();
        for (JsonNode found : apps.path("apps")) {
            if (found.path("bundleIdentifier").asText("").equals(app.bundleId())) {
                bundles.add(folder(found.path("url").asText("")));
            }
        }
        if (bundles.isEmpty()) {
            return;
        }
        for (JsonNode process :
                devicectl.ask(udid, limit, "device", "info", "processes").path("runningProcesses")) {
            String executable = path(process.path("executable").asText(""));
            if (bundles.stream().anyMatch(executable::startsWith)) {
                end(udid, process.path("processIdentifier").asLong(0), limit);
            }
        }
    }

    /** It may have ended by itself since, which is as good. */
    private void end(String udid, long pid, Duration limit) throws InterruptedException {
        if (pid > 0) {
            devicectl.call(udid, limit, "device", "process", "terminate", "--pid", Long.toString(pid));
        }
    }

    private static String folder(String url) {
        String path = path(url);
        return path.endsWith("/") ? path : path + "/";
    }

    /** {@code /var} is a link to {@code /private/var}, and either may stand in an address. */
    private static String path(String url) {
        String path = url.startsWith(FILE) ? url.substring(FILE.length()) : url;
        return path.startsWith(PRIVATE + "/") ? path.substring(PRIVATE.length()) : path;
    }
}
