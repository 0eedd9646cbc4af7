package io.github.benchfarm.device.android;

import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.device.DeviceLostException;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.android.adb.ShellWords;
import io.github.benchfarm.wire.Delegate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An Android phone, whatever the way to it is just now. */
final class AndroidDevice implements Device {
    private static final Set<Delegate> DELEGATES =
            EnumSet.of(Delegate.XNNPACK, Delegate.CPU, Delegate.GPU, Delegate.NNAPI);

    private static final Duration SEARCH = Duration.ofSeconds(15);
    private static final int DEFAULT_THREADS = 4;

    private final FoundPhone phone;
    private final AgentBundle bundle;
    private final String abi;
    private final AndroidFinder finder;

    AndroidDevice(FoundPhone phone, AgentBundle bundle, String abi, AndroidFinder finder) {
        this.phone = phone;
        this.bundle = bundle;
        this.abi = abi;
        this.finder = finder;
    }

    @Override
    public DeviceId id() {
        return phone.id();
    }

    @Override
    public DeviceSpecs specs() {
        return PhoneSpecs.of(phone.facts(), bundle);
    }

    @Override
    public Set<Delegate> delegates() {
        return EnumSet.copyOf(DELEGATES);
    }

    @Override
    public int defaultThreads() {
        int cores = phone.facts().cores();
        return cores == 0 ? DEFAULT_THREADS : Math.min(DEFAULT_THREADS, cores);
    }

    @Override
    public AgentSession open() {
        PhoneShell shell = route().shell();
        PhoneAgent agent = new PhoneAgent(shell, bundle);
        shell.run(PhoneAgent.sweep());
        agent.install(new PhoneFiles(shell), abi);
        return new AndroidSession(shell, agent);
    }

    @Override
    public void clean() {
        PhoneShell shell = route().shell();
        shell.run(PhoneAgent.sweep());
        shell.run("rm -rf " + ShellWords.quote(PhonePaths.HOME));
    }

    /** The best way to this phone now: cables are swapped, and an address may have become another phone's. */
    private Route route() {
        List<FoundPhone> found = finder.find(SEARCH).phones();
        return found.stream()
                .filter(its -> its.id().equals(id()))
                .findFirst()
                .orElseThrow(() -> new DeviceLostException(
                        "no adb server has it any more: check its cable, and that it is on and trusts this computer"))
                .routes()
                .get(0);
    }
}
