package io.github.benchfarm.plan;

import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.model.Model;
import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.JobSpec;
import io.github.benchfarm.wire.Json;
import io.github.benchfarm.wire.Phase;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns planned jobs into what an agent reads, and settings into identities. */
public final class JobSpecs {
    private static final Mode MODE = Mode.LATENCY;
    private static final int TOP_K = 5;

    private JobSpecs() {}

    /** Why a model must not be measured in the mode that jobs have; empty when it may. */
    public static Optional<Failure> refusal(Model model) {
        return MODE.refusal(model);
    }

    /** One attempt of a job as an agent reads it. Every repeat sees the same inputs: they depend on the run's seed alone. */
    public static JobSpec of(RunRequest request, Job job, int attempt) {
        Case its = job.benchCase();
        return new JobSpec(
                JobSpec.SCHEMA,
                job.id().value(),
                attempt,
                MODE.wireName(),
                new JobSpec.ModelRef(its.model().sha256(), its.model().name()),
                request.signature(),
                its.delegate(),
                its.threads(),
                job.cpuMask(),
                request.allowFallback(),
                request.warmup(),
                request.measure(),
                List.of(),
                request.seed(),
                null,
                new JobSpec.Outputs(true, TOP_K),
                false);
    }

    /**
     * The identity of a job: 16 hex digits of SHA-256 over the canonical JSON of everything that decides its numbers. A
     * model that could not be read is identified by where it was looked for.
     */
    static JobId id(RunRequest request, DeviceId device, Case its, @Nullable String cpuMask, int repeat) {
        Model model = its.model();
        String sha256 = model.sha256().isEmpty() ? "unread:" + model.path() : model.sha256();
        Identity identity = new Identity(
                device,
                sha256,
                its.delegate(),
                its.threads(),
                its.affinity(),
                cpuMask,
                its.clocks(),
                request.prepare(),
                MODE.wireName(),
                request.signature(),
                request.allowFallback(),
                request.warmup(),
                request.measure(),
                request.seed(),
                repeat);
        return new JobId(Hashes.sha256(Json.write(identity)).substring(0, 16));
    }

    /** The order of the fields is part of every id: new ones go to the end, with a new schema of run.json. */
    private record Identity(
            DeviceId device,
            String model,
            DelegateSpec delegate,
            int threads,
            @Nullable String affinity,
            @Nullable String cpuMask,
            Clocks clocks,
            boolean prepare,
            String mode,
            @Nullable String signature,
            boolean allowFallback,
            Phase warmup,
            Phase measure,
            long seed,
            int repeat) {}
}
