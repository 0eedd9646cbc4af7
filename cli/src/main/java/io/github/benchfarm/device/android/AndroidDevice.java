package io.github.benchfarm.device.android;

import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.device.DeviceLostException;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.Preparation;
import io.github.benchfarm.device.android.adb.AdbRefusedException;
import io.github.benchfarm.device.android.adb.ShellWords;
import io.github.benchfarm.device.android.shell.PhonePaths;
import io.github.benchfarm.device.android.shell.PhoneShell;
import io.github.benchfarm.device.android.state.PreparedPhone;
import io.github.benchfarm.wire.Delegate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An Android phone, whatever the way to it is just now. */
final class AndroidDevice implements Device {
    private static final Set<Delegate> DELEGATES =
            EnumSet.of(Delegate.XNNPACK, Delegate.CPU, Delegate.GPU, Delegate.NNAPI);

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration SEARCH = Duration.ofSeconds(15);
    private static final int DEFAULT_THREADS = 4;

    private final FoundPhone phone;
    private final DeviceSpecs specs;
    private final AgentBundle bundle;
    private final String abi;
    private final AndroidFinder finder;

    AndroidDevice(ExaminedPhone examined, AgentBundle bundle, String abi, AndroidFinder finder) {
        this.phone = examined.phone();
        this.specs = PhoneSpecs.of(phone.facts(), examined.hardware(), bundle, abi);
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
        return specs;
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
    public AgentSession open(Preparation how) {
        PhoneShell shell = route().shell();
        PhoneAgent agent = new PhoneAgent(shell, bundle);
        shell.run(PhoneAgent.sweep() + "; " + PreparedPhone.undoAll());
        agent.install(new PhoneFiles(shell), abi);
        return new AndroidSession(shell, agent, PreparedPhone.of(shell, how));
    }

    @Override
    public void clean() {
        PhoneShell shell = route().shell();
        shell.run(PhoneAgent.sweep() + "; " + PreparedPhone.undoAll());
        shell.run("rm -rf " + ShellWords.quote(PhonePaths.HOME));
    }

    /** The best way to this phone now: the known one, unless cables were swapped or its address is another phone's by now. */
    private Route route() {
        return phone.routes().stream().filter(this::leadsHere).findFirst().orElseGet(this::search);
    }

    /** Asks this phone alone: were all asked for each lane, a lab of 30 phones would begin with 900 answers. */
    private boolean leadsHere(Route route) {
        try {
            return AndroidFinder.facts(route, ANSWER)
                    .serial()
                    .equals(phone.facts().serial());
        } catch (DeviceLostException | AdbRefusedException e) {
            return false;
        }
    }

    private Route search() {
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
