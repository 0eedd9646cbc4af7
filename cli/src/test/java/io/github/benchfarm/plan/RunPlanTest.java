package io.github.benchfarm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.model.Model;
import io.github.benchfarm.testing.ExampleRun;
import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Json;
import io.github.benchfarm.wire.Phase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RunPlanTest {
    private static final List<Model> MODELS = List.of(
            ExampleRun.model("alpha_fp32"),
            ExampleRun.model("beta_int8"),
            ExampleRun.model("gamma_fp32"),
            ExampleRun.model("delta_fp32"));
    private static final List<PlannedDevice> DEVICES =
            List.of(ExampleRun.phone("A1", "Phone A"), ExampleRun.phone("B2", "Phone B"));

    @Test
    void plan_ofARequest_holdsEveryCaseOncePerRepeatAndDevice() {
        RunPlan plan = plan(request(3, 7, 1, 2));

        assertThat(plan.jobs()).hasSize(2 * 3 * MODELS.size() * 2);
        for (PlannedDevice device : DEVICES) {
            for (int repeat = 1; repeat <= 3; repeat++) {
                assertThat(new HashSet<>(block(plan, device, repeat))).hasSize(MODELS.size() * 2);
            }
        }
        Set<JobId> ids = new HashSet<>();
        plan.jobs().forEach(job -> ids.add(job.id()));
        assertThat(ids).hasSameSizeAs(plan.jobs());
    }

    @Test
    void plan_madeTwice_isTheSame() {
        assertThat(plan(request(3, 7)).jobs()).isEqualTo(plan(request(3, 7)).jobs());
    }

    @Test
    void repeats_areShuffledSeparately_andByDevice() {
        RunPlan plan = plan(request(6, 7, 1, 2));

        Set<List<Case>> orders = new HashSet<>();
        for (PlannedDevice device : DEVICES) {
            for (int repeat = 1; repeat <= 6; repeat++) {
                orders.add(block(plan, device, repeat));
            }
        }
        assertThat(orders).hasSizeGreaterThan(6);
    }

    @Test
    void repeats_runOneAfterAnother() {
        List<Integer> repeats = plan(request(3, 7)).jobs().stream()
                .filter(job -> job.device().equals(DEVICES.get(0).id()))
                .map(Job::repeat)
                .toList();

        assertThat(repeats).isSorted();
    }

    @Test
    void threads_notGiven_areEachDevicesDefault() {
        PlannedDevice host = ExampleRun.host();

        RunPlan plan = RunPlan.of(request(1, 7), List.of(DEVICES.get(0), host), MODELS);

        assertThat(plan.jobs())
                .allMatch(job -> job.benchCase().threads() == (job.device().equals(host.id()) ? 2 : 4));
    }

    @Test
    void jobId_ofTheSameJob_neverChanges() {
        RunPlan plan = RunPlan.of(request(1, 7), DEVICES.subList(0, 1), MODELS.subList(0, 1));

        assertThat(plan.jobs().get(0).id()).hasToString("a834629ca9125886");
    }

    @Test
    void jobId_changes_withEverythingThatDecidesTheNumber() {
        Set<JobId> ids = new HashSet<>();
        List<RunRequest> requests = List.of(
                request(1, 7),
                request(1, 8),
                request(1, 7, 3),
                new RunRequest(
                        List.of("all"),
                        List.of("m"),
                        List.of(),
                        List.of(DelegateSpec.parse("cpu")),
                        List.of(),
                        List.of(),
                        Clocks.FREE,
                        true,
                        null,
                        true,
                        new Phase(1, 0, 9),
                        new Phase(50, 0, 9),
                        1,
                        7),
                new RunRequest(
                        List.of("all"),
                        List.of("m"),
                        List.of(),
                        List.of(DelegateSpec.parse("xnnpack")),
                        List.of(),
                        List.of(),
                        Clocks.FREE,
                        true,
                        "serve",
                        false,
                        new Phase(1, 0, 9),
                        new Phase(50, 0, 9),
                        1,
                        7));
        for (RunRequest request : requests) {
            plan(request).jobs().forEach(job -> ids.add(job.id()));
        }

        assertThat(ids).hasSize(requests.size() * DEVICES.size() * MODELS.size());
    }

    @Test
    void request_writtenAndRead_isEqual() {
        RunRequest request = request(3, -7, 1, 2);

        assertThat(Json.read(Json.write(request), RunRequest.class)).isEqualTo(request);
    }

    private static RunPlan plan(RunRequest request) {
        return RunPlan.of(request, DEVICES, MODELS);
    }

    private static List<Case> block(RunPlan plan, PlannedDevice device, int repeat) {
        List<Case> block = new ArrayList<>();
        plan.jobs().stream()
                .filter(job -> job.device().equals(device.id()) && job.repeat() == repeat)
                .forEach(job -> block.add(job.benchCase()));
        return block;
    }

    private static RunRequest request(int repeats, long seed, Integer... threads) {
        return new RunRequest(
                List.of("all"),
                List.of("m"),
                List.of(),
                List.of(DelegateSpec.parse("xnnpack")),
                List.of(threads),
                List.of(),
                Clocks.FREE,
                true,
                null,
                true,
                new Phase(1, 0, 9),
                new Phase(50, 0, 9),
                repeats,
                seed);
    }
}
