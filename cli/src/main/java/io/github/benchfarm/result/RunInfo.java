package io.github.benchfarm.result;

import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.model.Model;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.plan.RunRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * run.json: what was asked for and what with. The plan follows from it alone.
 *
 * @param schema version of this file's layout
 * @param id the run's name
 * @param created when the run was planned, UTC
 * @param tool version of the command
 * @param agent version of the agent; a resumed run needs the same one
 * @param host operating system and Java of this computer, for the record
 * @param unusable devices that were attached and could not be used
 */
public record RunInfo(
        int schema,
        String id,
        Instant created,
        String tool,
        String agent,
        String host,
        RunRequest request,
        List<PlannedDevice> devices,
        List<UnusableDevice> unusable,
        List<Model> models) {
    public static final int SCHEMA = 2;

    public RunInfo {
        devices = List.copyOf(devices);
        unusable = List.copyOf(unusable);
        models = List.copyOf(models);
    }

    /** The same run with some of its devices only. */
    public RunInfo with(List<PlannedDevice> some) {
        return new RunInfo(schema, id, created, tool, agent, host, request, some, unusable, models);
    }

    /** The devices of the run by their ids, in its order. */
    public Map<DeviceId, PlannedDevice> devicesById() {
        Map<DeviceId, PlannedDevice> byId = new LinkedHashMap<>();
        devices.forEach(device -> byId.put(device.id(), device));
        return byId;
    }
}
