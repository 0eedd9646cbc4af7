package io.github.benchfarm.device.host;

import io.github.benchfarm.device.Payload;
import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.JobSpec;
import io.github.benchfarm.wire.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Jobs for this computer. */
final class HostJobs {
    static final String ID = "0123456789abcdef";

    private HostJobs() {}

    /** A short job: 2 warm-up and 20 measured iterations, seeded inputs, checksum and the best 3 classes. */
    static JobSpec quick(Path model, String delegate) throws IOException {
        return of(model, delegate, new Phase(20, 0, Duration.ofSeconds(20).toNanos()));
    }

    /** A job that measures for a minute, unless it is stopped. */
    static JobSpec endless(Path model) throws IOException {
        return of(model, "xnnpack", Phase.of(1, Duration.ofSeconds(60), Duration.ofSeconds(60)));
    }

    static Payload payload(Path model) throws IOException {
        return new Payload(Payload.Kind.MODEL, Hashes.sha256(model), model);
    }

    private static JobSpec of(Path model, String delegate, Phase measure) throws IOException {
        return new JobSpec(
                JobSpec.SCHEMA,
                ID,
                1,
                "latency",
                new JobSpec.ModelRef(Hashes.sha256(model), model.getFileName().toString()),
                null,
                DelegateSpec.parse(delegate),
                1,
                null,
                true,
                new Phase(2, 0, Duration.ofSeconds(5).toNanos()),
                measure,
                List.of(),
                42,
                null,
                new JobSpec.Outputs(true, 3),
                false);
    }
}
