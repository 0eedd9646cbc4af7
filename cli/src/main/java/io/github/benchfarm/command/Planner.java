package io.github.benchfarm.command;

import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.DeviceFinder;
import io.github.benchfarm.device.DeviceProvider;
import io.github.benchfarm.device.DeviceSelection;
import io.github.benchfarm.device.DeviceSelector;
import io.github.benchfarm.device.Discovery;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.model.Model;
import io.github.benchfarm.model.ModelLibrary;
import io.github.benchfarm.model.ModelSelection;
import io.github.benchfarm.model.ModelSelector;
import io.github.benchfarm.model.Weights;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.plan.RunRequest;
import io.github.benchfarm.result.RunDirectory;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Turns what was asked for into a run that can be carried out: devices found, models checked, jobs planned. */
final class Planner {
    private static final DateTimeFormatter NAME_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Wiring wiring;
    private final List<DeviceProvider> providers;

    Planner(Wiring wiring, List<DeviceProvider> providers) {
        this.wiring = wiring;
        this.providers = List.copyOf(providers);
    }

    /** Prepares a new run below {@code parent}. Throws {@link UsageException} and NoDeviceException. */
    PreparedRun prepare(RunRequest request, ModelLibrary library, Path parent, @Nullable String name) {
        Instant now = Instant.now();
        String id = name == null ? defaultName(now) : checked(name);
        ModelSelection models = new ModelSelector(library).select(request.models(), request.precisions());
        models.notes().forEach(note -> wiring.console().err().println("note: " + note));
        DeviceSelection selection = find(request.devices());
        for (UnusableDevice device : selection.unusable()) {
            wiring.console()
                    .err()
                    .println("cannot use " + device.label() + ": "
                            + device.failure().reason());
        }
        RunInfo info = new RunInfo(
                RunInfo.SCHEMA,
                id,
                now,
                ToolVersion.text(),
                agentVersion(selection.devices()),
                hostText(),
                request,
                selection.devices().stream().map(PlannedDevice::of).toList(),
                selection.unusable(),
                models.models());
        return new PreparedRun(info, selection.devices(), parent.resolve(id), null);
    }

    /** Prepares the rest of an earlier run. Throws {@link UsageException} when it cannot go on as it began. */
    PreparedRun resume(Path path) {
        RunDirectory directory = RunDirectory.open(path);
        try {
            RunInfo info = directory.info();
            info.models().forEach(this::requireUnchanged);
            List<String> kinds = info.devices().stream()
                    .map(device -> device.specs().platform())
                    .distinct()
                    .toList();
            List<Device> there = DeviceFinder.discover(providers.stream()
                            .filter(provider -> kinds.contains(provider.kind()))
                            .toList())
                    .usable()
                    .stream()
                    .filter(device -> info.devices().stream()
                            .anyMatch(planned -> planned.id().equals(device.id())))
                    .toList();
            requireSameAgent(info, there);
            return new PreparedRun(info, there, path, directory);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private DeviceSelection find(List<String> selectors) {
        List<DeviceProvider> asked = DeviceSelector.providers(selectors, providers);
        Discovery found = DeviceFinder.discover(asked);
        return DeviceSelector.select(selectors, found);
    }

    private static String agentVersion(List<Device> devices) {
        return devices.get(0).specs().agent();
    }

    private static void requireSameAgent(RunInfo info, List<Device> devices) {
        for (Device device : devices) {
            String now = device.specs().agent();
            if (!now.equals(info.agent())) {
                throw new UsageException("the run was begun with agent " + info.agent() + ", this is agent " + now
                        + ": its numbers would not be comparable; start a new run, or use the version that began it");
            }
        }
    }

    private void requireUnchanged(Model model) {
        if (model.problem() != null) {
            return;
        }
        if (model.weights() == Weights.SEEDED) {
            ModelLibrary.restore(model, wiring.store().get());
        }
        try {
            if (!Hashes.sha256(model.path()).equals(model.sha256())) {
                throw new UsageException("model " + model.name() + " has changed since the run began (" + model.path()
                        + "): restore that file, or start a new run");
            }
        } catch (IOException e) {
            throw new UsageException("model " + model.name() + " cannot be read any more (" + model.path()
                    + "): restore that file, or start a new run");
        }
    }

    private static String checked(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new UsageException("--name '" + name
                    + "' cannot name a directory: use letters, digits, '.', '_' and '-', 100 at most");
        }
        return name;
    }

    private static String defaultName(Instant now) {
        return NAME_TIME.format(now)
                + String.format(
                        Locale.ROOT, "-%04x", ThreadLocalRandom.current().nextInt(1 << 16));
    }

    private static String hostText() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", Java " + System.getProperty("java.version");
    }
}
