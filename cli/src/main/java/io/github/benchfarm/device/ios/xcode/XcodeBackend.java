package io.github.benchfarm.device.ios.xcode;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.device.Condition;
import io.github.benchfarm.device.ios.backend.IosApp;
import io.github.benchfarm.device.ios.backend.IosBackend;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.device.ios.backend.IosFacts;
import io.github.benchfarm.device.ios.backend.IosTest;
import io.github.benchfarm.device.ios.backend.TestEnd;
import io.github.benchfarm.wire.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * iPhones through Xcode's own tools, on a Mac: iOS 17 and later, at a cable. They make tunnels and mount developer images by
 * themselves; what they cannot tell is the state of a battery.
 */
public final class XcodeBackend implements IosBackend {
    private final Devicectl devicectl;
    private final AppContainer container;
    private final RunningApps running;
    private final XcodeTest tests;
    private final XcodeVersion xcode;

    /** The tools, not asked yet whether an Xcode is behind them. */
    public XcodeBackend(XcodeTools tools) {
        this.devicectl = new Devicectl(tools.xcrun());
        this.container = new AppContainer(devicectl);
        this.running = new RunningApps(devicectl);
        this.tests = new XcodeTest(tools.xcodebuild());
        this.xcode = new XcodeVersion(tools);
    }

    @Override
    public String name() {
        return xcode.name();
    }

    @Override
    public Optional<Failure> health(Duration limit) throws InterruptedException {
        return xcode.problem(limit).map(problem -> Failure.user("IOS_TOOL_UNUSABLE", problem));
    }

    @Override
    public List<String> discover(Duration limit) throws InterruptedException {
        return CoreDevice.list(devicectl.ask("", limit, "list", "devices")).stream()
                .filter(CoreDevice::isIphone)
                .filter(CoreDevice::isAttached)
                .map(CoreDevice::udid)
                .filter(IosFacts::isUdid)
                .distinct()
                .toList();
    }

    @Override
    public IosFacts describe(String udid, Duration limit) throws InterruptedException {
        return details(udid, limit).facts(udid);
    }

    @Override
    public Optional<Failure> refusal(IosFacts phone) {
        return phone.ios().isAtLeast(17, 0)
                ? Optional.empty()
                : Optional.of(Failure.user(
                        "IOS_UNSUPPORTED",
                        "Xcode's devicectl reaches iOS 17 and later: use --ios-backend go-ios, or update the phone"));
    }

    @Override
    public void makeReady(IosFacts phone, Duration limit) throws InterruptedException {
        CoreDevice device = details(phone.udid(), limit);
        if (device.developerMode().equals("disabled")) {
            throw new IosException.NoDeveloperMode("");
        }
        JsonNode lock = devicectl.ask(phone.udid(), limit, "device", "info", "lockState");
        if (lock.path("passcodeRequired").asBoolean(false)) {
            throw new IosException.Locked("");
        }
        if (Boolean.FALSE.equals(device.imageMounted())) {
            throw new IosException.NoDeveloperImage("");
        }
    }

    /** Nothing was started for the phone. */
    @Override
    public void release(IosFacts phone) {}

    @Override
    public Map<String, String> appVersions(String udid, Duration limit) throws InterruptedException {
        Map<String, String> versions = new TreeMap<>();
        for (JsonNode app : devicectl.ask(udid, limit, "device", "info", "apps").path("apps")) {
            String bundleId = app.path("bundleIdentifier").asText("");
            if (!bundleId.isEmpty()) {
                versions.put(bundleId, app.path("version").asText(""));
            }
        }
        return versions;
    }

    @Override
    public void install(String udid, Path ipa, Duration limit) throws InterruptedException {
        devicectl.ask(
                udid, limit, "device", "install", "app", ipa.toAbsolutePath().toString());
    }

    /** Copying a file makes its folders. */
    @Override
    public void makeFolder(IosApp app, String path, Duration limit) {}

    @Override
    public void push(IosApp app, Path local, String path, Duration limit) throws InterruptedException {
        container.push(app, local, path, limit);
    }

    @Override
    public boolean pull(IosApp app, String path, Path local, Duration limit) throws IOException, InterruptedException {
        return container.pull(app, path, local, limit);
    }

    @Override
    public void remove(IosApp app, String path, Duration limit) throws InterruptedException {
        container.remove(app, path, limit);
    }

    @Override
    public TestEnd runTest(IosTest test, Duration limit) throws InterruptedException {
        return tests.run(test, limit);
    }

    @Override
    public void kill(IosApp app, Duration limit) throws InterruptedException {
        running.kill(app, limit);
    }

    /** Unknown: neither devicectl nor xcodebuild tells it. */
    @Override
    public Condition condition(String udid, Duration limit) {
        return Condition.unknown();
    }

    /** What a phone says when it is connected to, other than the list, which tells what was known before. */
    private CoreDevice details(String udid, Duration limit) throws InterruptedException {
        CoreDevice device = CoreDevice.of(devicectl.ask(udid, limit, "device", "info", "details"));
        if (device.isUnpaired()) {
            throw new IosException.NotPaired("");
        }
        if (device.connection().equals("unavailable")) {
            throw new IosException.Gone("it cannot be connected to");
        }
        return device;
    }
}
