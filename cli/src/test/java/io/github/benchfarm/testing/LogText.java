package io.github.benchfarm.testing;

import io.github.benchfarm.wire.JobSpec;
import io.github.benchfarm.wire.Json;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The text of timing logs as an agent writes them, for tests of whoever reads them. */
public final class LogText {
    private LogText() {}

    /** A complete log of an attempt: one warm-up iteration and the given measured ones, in nanoseconds. */
    public static String ok(JobSpec job, long... nanos) {
        return header(job) + init() + samples("warmup", 9_000_000) + samples("measure", nanos)
                + "{\"t\":\"memory\",\"peakBytes\":90000000,\"baseBytes\":60000000,\"how\":\"VmHWM\"}\n"
                + end(1, nanos.length);
    }

    /** A log that ends with an error before the model is loaded. */
    public static String error(JobSpec job, String code, String message) {
        return header(job) + "{\"t\":\"end\",\"status\":\"error\",\"code\":\"" + code + "\",\"message\":\"" + message
                + "\"}\n";
    }

    public static String header(JobSpec job) {
        return "{\"t\":\"header\",\"schema\":1,\"agent\":\"0.1.0\",\"platform\":\"host\",\"runtime\":\"tflite 2.20.0\",\"job\":"
                + Json.write(job)
                + ",\"startedUtc\":\"2026-01-01T00:00:00Z\",\"clock\":{\"name\":\"CLOCK_MONOTONIC\",\"resolutionNanos\":30},"
                + "\"process\":{\"kind\":\"child\",\"cpuset\":\"/\",\"cpusAllowed\":\"3\",\"nice\":-2}}\n";
    }

    public static String init() {
        return "{\"t\":\"init\",\"nanos\":5685000,\"applied\":\"xnnpack\",\"nodes\":31,\"planAfter\":3,\"delegated\":29,"
                + "\"partitions\":1,\"inputs\":[],\"outputs\":[]}\n";
    }

    public static String samples(String phase, long... nanos) {
        String values = Arrays.stream(nanos).mapToObj(Long::toString).collect(Collectors.joining(","));
        return "{\"t\":\"samples\",\"phase\":\"" + phase + "\",\"startNanos\":0,\"nanos\":[" + values + "]}\n";
    }

    public static String end(int warmup, int measure) {
        return "{\"t\":\"end\",\"status\":\"ok\",\"samples\":{\"warmup\":" + warmup + ",\"measure\":" + measure
                + "},\"suspendedNanos\":0}\n";
    }
}
