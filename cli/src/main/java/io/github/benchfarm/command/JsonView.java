package io.github.benchfarm.command;

import io.github.benchfarm.lab.RunEvent;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.result.Measurement;
import io.github.benchfarm.wire.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Prints one JSON object per event to standard output; fields are only ever added. Times in milliseconds. */
record JsonView(Console console) implements RunView {

    @Override
    public void accept(RunEvent event) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (event instanceof RunEvent.RunStarted started) {
            json.put("event", "run_started");
            json.put("run", started.run());
            json.put("directory", started.directory());
            json.put("planned", started.planned());
            json.put("todo", started.todo());
            json.put("devices", started.devices());
        } else if (event instanceof RunEvent.JobStarted started) {
            json.put("event", "job_started");
            put(json, started.job());
            json.put("attempt", started.attempt());
        } else if (event instanceof RunEvent.JobPhase phase) {
            json.put("event", "job_phase");
            put(json, phase.job());
            json.put("phase", phase.phase());
        } else if (event instanceof RunEvent.JobEnded ended) {
            json.put("event", "job_ended");
            put(json, ended.result());
        } else if (event instanceof RunEvent.Warning warning) {
            json.put("event", "warning");
            json.put("text", warning.text());
        } else if (event instanceof RunEvent.RunEnded ended) {
            json.put("event", "run_ended");
            for (JobStatus status : JobStatus.values()) {
                json.put(status.word(), ended.outcome().count(status));
            }
            json.put("stopped", ended.outcome().stopped());
            json.put(
                    "tables",
                    ended.outcome().tables().stream().map(Path::toString).toList());
        }
        console.out().println(Json.write(json));
    }

    private static void put(Map<String, @Nullable Object> json, Job job) {
        json.put("job", job.id());
        json.put("device", job.device());
        json.put("model", job.benchCase().model().name());
        json.put("delegate", job.benchCase().delegate().toString());
        json.put("threads", job.benchCase().threads());
        json.put("repeat", job.repeat());
    }

    private static void put(Map<String, @Nullable Object> json, JobResult result) {
        put(json, result.job());
        json.put("attempt", result.attempt());
        json.put("status", result.status());
        if (result.failure() != null) {
            json.put("code", result.failure().code());
            json.put("reason", result.failure().reason());
            json.put("fixer", result.failure().fixer());
        }
        Measurement numbers = result.measurement();
        if (numbers != null) {
            json.put("applied", numbers.applied());
            json.put("iterations", numbers.latency().count());
            json.put("init_ms", numbers.initNanos() / 1e6);
            json.put("mean_ms", numbers.latency().mean() / 1e6);
            json.put("min_ms", numbers.latency().min() / 1e6);
            json.put("p50_ms", millis(numbers.latency().p50()));
            json.put("p90_ms", millis(numbers.latency().p90()));
        }
        json.put("findings", List.copyOf(result.findings()));
    }

    private static @Nullable Double millis(OptionalDouble nanos) {
        return nanos.isPresent() ? nanos.getAsDouble() / 1e6 : null;
    }
}
