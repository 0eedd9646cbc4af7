package io.github.benchfarm.lab;

import io.github.benchfarm.device.Device;
import io.github.benchfarm.model.Model;
import io.github.benchfarm.plan.Clocks;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.plan.RunPlan;
import io.github.benchfarm.plan.RunRequest;
import io.github.benchfarm.result.RunDirectory;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.testing.ExampleRun;
import io.github.benchfarm.testing.FakeDevice;
import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Runs of a lab with fake devices, for its tests: two models, two repeats, two retries, no patience. */
abstract class LabRuns {
    static final Model GOOD = ExampleRun.model("good_fp32");
    static final Model OTHER = ExampleRun.model("other_int8");
    static final PlannedDevice A = ExampleRun.phone("A1", "Phone A");
    static final PlannedDevice B = ExampleRun.phone("B2", "Phone B");

    @TempDir
    Path folder;

    final StopSignal stop = new StopSignal();
    final List<RunEvent> events = new ArrayList<>();

    static FakeDevice steady(PlannedDevice device) {
        return new FakeDevice(device, FakeDevice.steady());
    }

    static List<String> codes(RunOutcome outcome) {
        return outcome.results().stream()
                .map(result -> result.failure() == null ? "" : result.failure().code())
                .toList();
    }

    final RunOutcome run(List<PlannedDevice> planned, List<? extends Device> devices) {
        return run(planned, devices, List.of(GOOD, OTHER));
    }

    final RunOutcome run(List<PlannedDevice> planned, List<? extends Device> devices, List<Model> models) {
        return run(info(planned, models, "xnnpack"), devices, false);
    }

    final RunOutcome run(RunInfo info, List<? extends Device> devices, boolean retryFailed) {
        try (RunDirectory directory = RunDirectory.create(folder.resolve("run"), info)) {
            return run(directory, devices, retryFailed);
        }
    }

    final RunOutcome resume(List<? extends Device> devices, boolean retryFailed) {
        try (RunDirectory directory = RunDirectory.open(folder.resolve("run"))) {
            return new Lab(plan(directory.info()), directory, settings(retryFailed), new StopSignal())
                    .run(List.copyOf(devices), events::add);
        }
    }

    private RunOutcome run(RunDirectory directory, List<? extends Device> devices, boolean retryFailed) {
        return new Lab(plan(directory.info()), directory, settings(retryFailed), stop)
                .run(List.copyOf(devices), events::add);
    }

    private static LabSettings settings(boolean retryFailed) {
        return new LabSettings(retryFailed, Duration.ofSeconds(5), 2, Duration.ZERO);
    }

    private static RunPlan plan(RunInfo info) {
        return RunPlan.of(info.request(), info.devices(), info.models());
    }

    static RunInfo info(List<PlannedDevice> devices, List<Model> models, String delegate) {
        RunRequest request = new RunRequest(
                List.of("all"),
                List.of("m"),
                List.of(),
                List.of(DelegateSpec.parse(delegate)),
                List.of(),
                List.of(),
                Clocks.FREE,
                true,
                null,
                true,
                new Phase(1, 0, 1000),
                new Phase(3, 0, 1000),
                2,
                7);
        return new RunInfo(
                RunInfo.SCHEMA, "run", ExampleRun.START, "0.1.0", "0.1.0", "test", request, devices, List.of(), models);
    }
}
