package io.github.benchfarm.testing;

import io.github.benchfarm.device.Battery;
import io.github.benchfarm.device.Cluster;
import io.github.benchfarm.device.Condition;
import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.Gpu;
import io.github.benchfarm.device.Software;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.model.Model;
import io.github.benchfarm.model.Weights;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.Clocks;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.plan.JobId;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.plan.RunRequest;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.result.Latency;
import io.github.benchfarm.result.Measurement;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.wire.Delegate;
import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.Finding;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Builds the values of a run for tests: plain, plausible, always the same. */
public final class ExampleRun {
    public static final Instant START = Instant.parse("2026-01-01T20:00:00Z");

    private static final Condition CONDITION =
            new Condition(new Battery(80, true, 350, 3_200_000L), 31.5, "none", true, false, List.of(2841, 2419, 1804));

    private final List<PlannedDevice> devices = new ArrayList<>();
    private final List<UnusableDevice> unusable = new ArrayList<>();
    private final Set<Model> models = new LinkedHashSet<>();
    private final List<JobResult> results = new ArrayList<>();

    public ExampleRun devices(PlannedDevice... more) {
        devices.addAll(List.of(more));
        return this;
    }

    public ExampleRun unusable(UnusableDevice more) {
        unusable.add(more);
        return this;
    }

    /** Fixes the order of models; models of results are added by themselves. */
    public ExampleRun models(Model... more) {
        models.addAll(List.of(more));
        return this;
    }

    public ExampleRun results(JobResult... more) {
        for (JobResult result : more) {
            models.add(result.job().benchCase().model());
            results.add(result);
        }
        return this;
    }

    public RunInfo info() {
        RunRequest request = new RunRequest(
                List.of("all"),
                models.stream().map(Model::name).toList(),
                List.of(),
                List.of(DelegateSpec.parse("xnnpack"), DelegateSpec.parse("cpu"), DelegateSpec.parse("gpu")),
                List.of(),
                List.of(),
                Clocks.FREE,
                true,
                null,
                true,
                Phase.of(1, Duration.ofMillis(500), Duration.ofSeconds(150)),
                Phase.of(50, Duration.ofSeconds(1), Duration.ofSeconds(150)),
                2,
                -42);
        return new RunInfo(
                RunInfo.SCHEMA,
                "20260101-200000-abcd",
                START,
                "0.1.0",
                "0.1.0",
                "Linux 6.1, Java 17",
                request,
                devices,
                unusable,
                List.copyOf(models));
    }

    public List<JobResult> results() {
        return List.copyOf(results);
    }

    /** A phone with eight cores and everything known. */
    public static PlannedDevice phone(String id, String name) {
        return device(id, phoneSpecs(name, false), 4);
    }

    /** A stand-in for a phone. */
    public static PlannedDevice simulatedPhone(String id, String name) {
        return device(id, phoneSpecs(name, true), 4);
    }

    /** This computer, of which little is known. */
    public static PlannedDevice host() {
        DeviceSpecs specs = new DeviceSpecs(
                "this computer",
                "host",
                "",
                "",
                0,
                Software.of("Linux", "6.1"),
                "",
                new Cpu("", 0, 2, List.of()),
                Gpu.unknown(),
                0,
                List.of(),
                "tflite 2.20.0",
                "0.1.0",
                false,
                false,
                Map.of());
        return device("host", specs, 2);
    }

    public static PlannedDevice device(String id, DeviceSpecs specs, int defaultThreads) {
        return new PlannedDevice(
                new DeviceId(id),
                specs,
                EnumSet.of(Delegate.XNNPACK, Delegate.CPU, Delegate.GPU),
                defaultThreads,
                List.of());
    }

    private static DeviceSpecs phoneSpecs(String name, boolean simulated) {
        return new DeviceSpecs(
                name,
                "android",
                "Samsung",
                "SM-G981N",
                2020,
                new Software("Android", "13", "2023-01-01", "samsung/x1q:13/test-keys", "user", "arm64-v8a", 4096),
                "SM8250",
                new Cpu(
                        "",
                        8,
                        8,
                        List.of(
                                new Cluster("Cortex-A77", 2841, List.of(7)),
                                new Cluster("Cortex-A77", 2419, List.of(4, 5, 6)),
                                new Cluster("Cortex-A55", 1804, List.of(0, 1, 2, 3)))),
                new Gpu("Adreno 650", "V@0615.0"),
                11_811_160_064L,
                List.of(12.0, 64.0),
                "tflite 2.16.1",
                "0.1.0",
                simulated,
                false,
                Map.of());
    }

    /** A model of int8 or fp32 weights, as its name ends. */
    public static Model model(String name) {
        String[] words = name.split("_", 2);
        String precision = name.endsWith("int8") ? "int8" : "fp32";
        String variant = words.length == 1 ? "" : words[1].replaceFirst("_?(fp32|int8)$", "");
        return new Model(
                name,
                words[0],
                variant,
                precision,
                Weights.FILE,
                Hashes.sha256(name),
                Path.of("models", "m"),
                41_000_000,
                null);
    }

    /** A case with the default options of a delegate, or as {@code xnnpack:fp16=true}. */
    public static Case benchCase(Model model, String delegate, int threads) {
        return new Case(model, DelegateSpec.parse(delegate), threads, null, Clocks.FREE);
    }

    public static Job job(PlannedDevice device, Case benchCase, int repeat) {
        String what = device.id() + "/" + benchCase.model().name() + "/" + benchCase.delegate() + "/"
                + benchCase.threads() + "/" + repeat;
        String id = Hashes.sha256(what).substring(0, 16);
        return new Job(new JobId(id), device.id(), benchCase, null, repeat);
    }

    /** An ok result of 50 iterations around the given median. */
    public static JobResult ok(Job job, double p50Millis) {
        return ok(job, measurement(latency(p50Millis)));
    }

    public static JobResult ok(Job job, Measurement measurement, Finding... findings) {
        String log = "logs/" + job.device().fileName() + "/" + job.id() + "-1.jsonl";
        return new JobResult(
                job,
                1,
                JobStatus.OK,
                null,
                measurement,
                List.of(findings),
                START.plusSeconds(job.repeat()),
                START.plusSeconds(job.repeat()).plusMillis(2500),
                CONDITION,
                CONDITION,
                log);
    }

    /** A result without numbers; a skipped one was never started. */
    public static JobResult notOk(Job job, JobStatus status, String code) {
        boolean tried = status != JobStatus.SKIPPED;
        return new JobResult(
                job,
                tried ? 2 : 0,
                status,
                Failure.device(code, "what happened, where and how to fix it"),
                null,
                List.of(),
                tried ? START : null,
                tried ? START.plusMillis(1) : null,
                null,
                null,
                null);
    }

    public static Measurement measurement(Latency latency) {
        return new Measurement(
                "tflite 2.20.0",
                "xnnpack",
                31,
                29,
                1,
                5_685_000,
                9_120_000,
                latency,
                48_234_496L,
                33_554_432L,
                "/foreground",
                "",
                "f0",
                0.98);
    }

    /** 50 iterations: a p90 is shown, a p95 and a p99 are not. */
    public static Latency latency(double p50Millis) {
        double p50 = p50Millis * 1e6;
        return new Latency(
                50,
                p50 * 1.01,
                p50 * 0.02,
                p50 * 0.95,
                OptionalDouble.of(p50),
                OptionalDouble.of(p50 * 1.1),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                p50 * 1.25);
    }

    /** Too few iterations for any quantile. */
    public static Latency fewSamples() {
        return new Latency(
                3,
                7e6,
                0,
                7e6,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                7e6);
    }
}
