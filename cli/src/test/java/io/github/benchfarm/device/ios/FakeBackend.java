package io.github.benchfarm.device.ios;

import io.github.benchfarm.device.Condition;
import io.github.benchfarm.device.ios.backend.IosApp;
import io.github.benchfarm.device.ios.backend.IosBackend;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.device.ios.backend.IosFacts;
import io.github.benchfarm.device.ios.backend.IosTest;
import io.github.benchfarm.device.ios.backend.TestEnd;
import io.github.benchfarm.wire.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tool that knows phones and measures on those from some iOS on; it does nothing else. */
final class FakeBackend implements IosBackend {
    private final String name;
    private final int leastMajor;
    private final Map<String, String> versions = new LinkedHashMap<>();
    private Optional<Failure> problem = Optional.empty();
    private boolean serviceIsGone;

    FakeBackend(String name, int leastMajor) {
        this.name = name;
        this.leastMajor = leastMajor;
    }

    /** A phone that it knows; an empty version is one that does not trust this computer. */
    FakeBackend knows(String udid, String version) {
        versions.put(udid, version);
        return this;
    }

    FakeBackend broken(Failure failure) {
        problem = Optional.of(failure);
        return this;
    }

    FakeBackend withoutService() {
        serviceIsGone = true;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Failure> health(Duration limit) {
        return problem;
    }

    @Override
    public List<String> discover(Duration limit) {
        if (serviceIsGone) {
            throw new IosException.Gone("connection refused");
        }
        return List.copyOf(versions.keySet());
    }

    @Override
    public IosFacts describe(String udid, Duration limit) throws InterruptedException {
        String version = versions.getOrDefault(udid, "");
        if (version.equals("hangs")) {
            Thread.sleep(Duration.ofMinutes(1).toMillis());
        }
        if (version.isEmpty()) {
            throw new IosException.NotPaired("ReadPair failed");
        }
        return new IosFacts(udid, "lab", "iPhone12,3", version, "22D72", "D421AP", true);
    }

    @Override
    public Optional<Failure> refusal(IosFacts phone) {
        return phone.ios().isAtLeast(leastMajor, 0)
                ? Optional.empty()
                : Optional.of(Failure.user("IOS_UNSUPPORTED", name + " needs iOS " + leastMajor));
    }

    @Override
    public void makeReady(IosFacts phone, Duration limit) {}

    @Override
    public void release(IosFacts phone) {}

    @Override
    public Map<String, String> appVersions(String udid, Duration limit) {
        return Map.of();
    }

    @Override
    public void install(String udid, Path ipa, Duration limit) {}

    @Override
    public void makeFolder(IosApp app, String path, Duration limit) {}

    @Override
    public void push(IosApp app, Path local, String path, Duration limit) {}

    @Override
    public boolean pull(IosApp app, String path, Path local, Duration limit) {
        return false;
    }

    @Override
    public void remove(IosApp app, String path, Duration limit) {}

    @Override
    public TestEnd runTest(IosTest test, Duration limit) {
        return new TestEnd(List.of(), List.of(), "");
    }

    @Override
    public void kill(IosApp app, Duration limit) {}

    @Override
    public Condition condition(String udid, Duration limit) {
        return Condition.unknown();
    }
}
