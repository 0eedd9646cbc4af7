package io.github.benchfarm.agent;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes the lines of a timing log (doc/wire.md), times counted from when this was made. */
final class TimingLog {
    private static final int SCHEMA = 1;
    private static final int MAX_MESSAGE = 2000;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Writer out;
    private final Machine machine;
    private final long startNanos;

    TimingLog(Writer out, Machine machine) {
        this.out = out;
        this.machine = machine;
        this.startNanos = machine.clock().nanos();
    }

    /** The first line, on its way to the disk before anything can go wrong. */
    void header(Platform platform, String runtime, String jobJson) throws IOException {
        Clock clock = machine.clock();
        JsonWriter its = new JsonWriter().put("name", clock.name()).put("resolutionNanos", clock.resolutionNanos());
        JsonWriter process = new JsonWriter()
                .put("kind", platform.processKind())
                .put("cpuset", machine.cpuset())
                .put("schedGroup", machine.schedGroup())
                .put("cpusAllowed", machine.cpusAllowed())
                .put("nice", machine.nice());
        line(of("header")
                .put("schema", SCHEMA)
                .put("agent", AgentVersion.VERSION)
                .put("platform", platform.name())
                .put("runtime", runtime)
                .raw("job", jobJson)
                .put("startedUtc", UTC.format(machine.now()))
                .raw("clock", its.toString())
                .raw("process", process.toString()));
        out.flush();
    }

    /** The condition of the device as far as a process without rights can see it. */
    void condition(String at) throws IOException {
        line(of("condition")
                .put("at", at)
                .put("by", "agent")
                .put("elapsedNanos", machine.clock().nanos() - startNanos)
                .put("thermal", "unknown")
                .put("thermalRaw", "")
                .raw("lowPower", "null")
                .put("cpusAllowed", machine.cpusAllowed())
                .raw("cpuTimeInState", machine.clockTimes()));
    }

    void init(long nanos, Applied applied, Engine engine) throws IOException {
        JsonWriter line = of("init").put("nanos", nanos).put("applied", applied.applied());
        if (applied.backend() != null) {
            line.put("backend", applied.backend());
        }
        line(line.put("nodes", applied.nodes())
                .put("planAfter", applied.planAfter())
                .put("delegated", applied.delegated())
                .put("partitions", applied.partitions())
                .raw("inputs", tensors(engine.inputs()))
                .raw("outputs", tensors(engine.outputs())));
    }

    /** Chunk by chunk; nothing for a phase without iterations. */
    void samples(String phase, Samples samples) throws IOException {
        for (int i = 0; i < samples.chunks(); i++) {
            JsonWriter line = of("samples")
                    .put("phase", phase)
                    .put("startNanos", samples.chunkStartNanos(i) - startNanos)
                    .raw("nanos", JsonWriter.compact(Arrays.toString(samples.chunk(i))));
            if (samples.haveWall()) {
                line.raw("wallNanos", JsonWriter.compact(Arrays.toString(samples.wallChunk(i))));
            }
            boolean last = i == samples.chunks() - 1;
            line(last && samples.isCut() ? line.put("full", true) : line);
        }
    }

    void memory(@Nullable Long peakBytes, @Nullable Long baseBytes) throws IOException {
        line(of("memory")
                .put("peakBytes", peakBytes)
                .put("baseBytes", baseBytes)
                .put("how", "VmHWM"));
    }

    void outputs(@Nullable String sha256, String topKJson) throws IOException {
        line(of("outputs").put("sha256", sha256).raw("topK", topKJson));
    }

    void ok(int warmup, int measure, @Nullable Long suspendedNanos) throws IOException {
        JsonWriter counts = new JsonWriter().put("warmup", warmup).put("measure", measure);
        line(of("end").put("status", "ok").raw("samples", counts.toString()).put("suspendedNanos", suspendedNanos));
    }

    void error(AgentException failure) throws IOException {
        String reason = failure.reason();
        String message = reason.length() <= MAX_MESSAGE ? reason : reason.substring(0, MAX_MESSAGE);
        line(of("end").put("status", "error").put("code", failure.code()).put("message", message));
    }

    private static JsonWriter of(String type) {
        return new JsonWriter().put("t", type);
    }

    private static String tensors(List<TensorInfo> tensors) {
        StringBuilder json = new StringBuilder("[");
        for (TensorInfo tensor : tensors) {
            JsonWriter its = new JsonWriter()
                    .put("name", tensor.name())
                    .put("type", tensor.type())
                    .raw("shape", JsonWriter.compact(Arrays.toString(tensor.shape())))
                    .put("bytes", tensor.bytes())
                    .put("scale", tensor.scale())
                    .put("zeroPoint", tensor.zeroPoint());
            json.append(json.length() > 1 ? "," : "").append(its);
        }
        return json.append(']').toString();
    }

    private void line(JsonWriter line) throws IOException {
        out.write(line.toString());
        out.write('\n');
    }
}
