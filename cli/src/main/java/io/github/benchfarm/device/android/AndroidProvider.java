package io.github.benchfarm.device.android;

import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.DeviceProvider;
import io.github.benchfarm.device.Discovery;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.device.android.adb.AdbAddress;
import io.github.benchfarm.device.android.adb.AdbServer;
import io.github.benchfarm.process.UserDirs;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.PlainText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the Android phones of one or several adb servers. */
public final class AndroidProvider implements DeviceProvider {
    static final String KIND = "android";

    private final AndroidFinder finder;
    private final Supplier<AgentBundle> bundle;
    private final boolean wake;
    private final boolean allowUnplugged;

    /**
     * The phones of some servers; the agent's files are unpacked into this user's cache when they are first needed.
     *
     * @param wake whether a phone may be woken to see its hardware: asleep it hides cores
     * @param allowUnplugged whether phones that neither charge nor hang on a cable are usable
     */
    public AndroidProvider(List<AdbAddress> servers, boolean wake, boolean allowUnplugged) {
        this(
                new AndroidFinder(servers.stream().map(AdbServer::new).toList(), System.getenv()),
                () -> AgentBundle.unpacked(UserDirs.cache().resolve("agent")),
                wake,
                allowUnplugged);
    }

    AndroidProvider(AndroidFinder finder, Supplier<AgentBundle> bundle, boolean wake, boolean allowUnplugged) {
        this.finder = finder;
        this.bundle = bundle;
        this.wake = wake;
        this.allowUnplugged = allowUnplugged;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Discovery discover(Duration limit) {
        AndroidFinder.Found found = finder.find(limit);
        List<UnusableDevice> unusable = new ArrayList<>(found.unusable());
        if (found.phones().isEmpty()) {
            return new Discovery(List.of(), unusable);
        }
        List<Device> usable = new ArrayList<>();
        try {
            AgentBundle agent = bundle.get();
            for (ExaminedPhone phone : ExaminedPhone.examine(found.phones(), wake, limit)) {
                Optional<String> abi = agent.abi(phone.phone().facts());
                if (abi.isEmpty()) {
                    unusable.add(unsupported(phone.phone()));
                } else if (phone.unplugged() && !allowUnplugged) {
                    unusable.add(unplugged(phone.phone()));
                } else {
                    usable.add(new AndroidDevice(phone, agent, abi.get(), finder));
                }
            }
        } catch (FailureException e) {
            unusable.add(new UnusableDevice(KIND, "the agent for phones", e.failure()));
        }
        return new Discovery(usable, unusable);
    }

    private static UnusableDevice unplugged(FoundPhone phone) {
        return new UnusableDevice(
                KIND,
                PlainText.brief(phone.id().value()),
                Failure.device(
                        "UNPLUGGED",
                        "it is attached by Wi-Fi and does not charge: its battery would drain and its clocks fall;"
                                + " put it on a charger, or accept that with --allow-unplugged"));
    }

    private static UnusableDevice unsupported(FoundPhone phone) {
        String abis = phone.facts().property(AgentBundle.ABIS);
        return new UnusableDevice(
                KIND,
                PlainText.brief(phone.id().value()),
                Failure.device(
                        "ABI_UNSUPPORTED",
                        "it runs code for '" + abis + "', and TFLite is there for "
                                + String.join(", ", AgentBundle.KNOWN)));
    }
}
