package io.github.benchfarm.command;

import io.github.benchfarm.device.Device;
import io.github.benchfarm.plan.RunPlan;
import io.github.benchfarm.result.RunDirectory;
import io.github.benchfarm.result.RunInfo;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run that is planned; its directory is made or opened only when it is really carried out. */
final class PreparedRun implements AutoCloseable {
    private final RunInfo info;
    private final RunPlan plan;
    private final List<Device> devices;
    private final Path path;
    private @Nullable RunDirectory directory;

    PreparedRun(RunInfo info, List<Device> devices, Path path, @Nullable RunDirectory directory) {
        this.info = info;
        this.plan = RunPlan.of(info.request(), info.devices(), info.models());
        this.devices = List.copyOf(devices);
        this.path = path;
        this.directory = directory;
    }

    RunInfo info() {
        return info;
    }

    RunPlan plan() {
        return plan;
    }

    List<Device> devices() {
        return devices;
    }

    /** Where the run directory is, or will be. */
    Path path() {
        return path;
    }

    /** The run directory, created now if it does not exist yet. */
    RunDirectory open() {
        if (directory == null) {
            directory = RunDirectory.create(path, info);
        }
        return directory;
    }

    @Override
    public void close() {
        if (directory != null) {
            directory.close();
        }
    }
}
