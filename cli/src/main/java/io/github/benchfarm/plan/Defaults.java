package io.github.benchfarm.plan;

import java.time.Duration;

/** All defaults of a run, each with its reason. As text, because the command line shows them in its help. */
public final class Defaults {
    /** What benchmark_model measures at least. */
    public static final String ITERATIONS = "50";
    /** What benchmark_model warms up with. */
    public static final String WARMUP = "1";
    /** As in benchmark_model: fast models get enough iterations for high quantiles. */
    public static final String MIN_TIME = "1s";
    /** As in benchmark_model: slow models end some time. */
    public static final String MAX_TIME = "150s";
    /** Three processes show whether a number repeats; more rarely change the median. */
    public static final String REPEATS = "3";
    /** As in an app; fixed clocks are lower than those that a user sees. */
    public static final String CLOCKS = "free";
    /** What an app gets when it asks for nothing. */
    public static final String DELEGATES = "xnnpack";
    /** As in benchmark_model: long enough for clocks to rise. */
    public static final Duration WARMUP_MIN_TIME = Duration.ofMillis(500);
    /** What a device may need beyond its phases: start, model load, one slow iteration, log transfer. */
    public static final Duration JOB_ALLOWANCE = Duration.ofMinutes(2);

    /** A cable that was touched is plugged in again once or twice; a phone that is lost a third time needs a person. */
    public static final String RETRIES = "2";

    /** A phone needs about a minute to reboot, and adb a while to notice. */
    public static final String DEVICE_PATIENCE = "3m";

    private Defaults() {}
}
