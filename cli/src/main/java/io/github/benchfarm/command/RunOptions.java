package io.github.benchfarm.command;

import io.github.benchfarm.plan.Clocks;
import io.github.benchfarm.plan.Defaults;
import io.github.benchfarm.plan.RunRequest;
import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Phase;
import io.github.benchfarm.wire.UsageException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that decide the plan of a run. */
final class RunOptions {
    @Option(
            names = "--devices",
            split = ",",
            paramLabel = "DEVICE",
            description =
                    "What to measure on: 'all' attached phones, 'android', 'ios', 'host' (this computer), device ids, "
                            + "names, or globs over them.")
    List<String> devices = List.of();

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "MODEL",
            description =
                    "What to measure: names of models or families ('benchmark models' lists them), globs over names, .tflite "
                            + "files, or folders of them.")
    List<String> models = List.of();

    @Option(
            names = "--precision",
            split = ",",
            paramLabel = "PRECISION",
            description = "Keep only models of these precisions: fp32, fp16, int8, uint8.")
    List<String> precisions = List.of();

    @Option(
            names = "--delegates",
            split = ",",
            paramLabel = "DELEGATE",
            defaultValue = Defaults.DELEGATES,
            description =
                    "What executes the models: xnnpack, cpu (no delegate), gpu, nnapi, coreml; options follow with "
                            + "colons, e.g. gpu:precision=fp16 (default: ${DEFAULT-VALUE}, what an app gets).")
    List<String> delegates = List.of();

    @Option(
            names = "--threads",
            split = ",",
            paramLabel = "N",
            description =
                    "CPU threads; several values are measured one after another (default: 4, or the number of physical "
                            + "cores if that is less).")
    List<Integer> threads = List.of();

    @Option(
            names = "--affinity",
            split = ",",
            paramLabel = "CORES",
            description =
                    "Cores to measure on: big, little, all, or a mask in hex without 0x; several are measured one after "
                            + "another (default: those that the system chooses).")
    List<String> affinities = List.of();

    @Option(
            names = "--clocks",
            paramLabel = "MODE",
            defaultValue = Defaults.CLOCKS,
            description =
                    "free, or fixed: hold the clocks of phones that can do so, below their highest ones (default: "
                            + "${DEFAULT-VALUE}).")
    String clocks = Defaults.CLOCKS;

    @Option(
            names = "--signature",
            paramLabel = "KEY",
            description = "Run this signature of the models instead of their main graph.")
    @Nullable
    String signature;

    @Option(
            names = "--allow-fallback",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether a delegate may leave the whole model to the CPU; with --no-allow-fallback that is a "
                    + "failed job (default: allowed, and shown).")
    boolean allowFallback;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = Defaults.ITERATIONS,
            description = "Measured iterations of each job at least (default: ${DEFAULT-VALUE}).")
    int iterations;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            defaultValue = Defaults.WARMUP,
            description = "Iterations before measuring, and at least half a second of them unless N is 0 (default: "
                    + "${DEFAULT-VALUE}).")
    int warmup;

    @Option(
            names = "--min-time",
            paramLabel = "TIME",
            converter = DurationText.class,
            defaultValue = Defaults.MIN_TIME,
            description = "Measure each job at least this long, e.g. 500ms, 1s, 2m (default: ${DEFAULT-VALUE}).")
    Duration minTime = Duration.ZERO;

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            converter = DurationText.class,
            defaultValue = Defaults.MAX_TIME,
            description =
                    "Stop measuring a job after this long, even with fewer iterations (default: ${DEFAULT-VALUE}).")
    Duration maxTime = Duration.ZERO;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = Defaults.REPEATS,
            description = "Measure every case this often, each time in a fresh process, in shuffled order (default: "
                    + "${DEFAULT-VALUE}).")
    int repeats;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the order of jobs and of the inputs (default: a random one, recorded in run.json).")
    @Nullable
    Long seed;

    /** The request these options make; {@code prepare}: whether devices may be touched. Throws {@link UsageException}. */
    RunRequest toRequest(boolean prepare) {
        require(devices, "--devices", "all, host, a device id or a name");
        require(models, "--models", "mobilenet, a .tflite file or a folder of them");
        if (maxTime.isZero()) {
            throw new UsageException("--max-time 0 leaves no time to measure: give e.g. 150s");
        }
        if (minTime.compareTo(maxTime) > 0) {
            throw new UsageException("--min-time is longer than --max-time: give --max-time at least as long");
        }
        return new RunRequest(
                strip(devices),
                strip(models),
                strip(precisions),
                delegates.stream().map(DelegateSpec::parse).distinct().toList(),
                threads.stream().distinct().toList(),
                strip(affinities).stream().distinct().toList(),
                Clocks.parse(clocks),
                prepare,
                signature,
                allowFallback,
                warmupPhase(),
                Phase.of(atLeast(1, "--iterations", iterations), minTime, maxTime),
                repeats,
                seed == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed);
    }

    private Phase warmupPhase() {
        Duration least = warmup == 0 ? Duration.ZERO : Defaults.WARMUP_MIN_TIME;
        return Phase.of(atLeast(0, "--warmup", warmup), least.compareTo(maxTime) > 0 ? maxTime : least, maxTime);
    }

    private static int atLeast(int least, String option, int value) {
        if (value < least) {
            throw new UsageException(
                    option + " " + value + " is out of range: give " + least + " to " + RunRequest.MAX_ITERATIONS);
        }
        return value;
    }

    private static void require(List<String> values, String option, String example) {
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            throw new UsageException(option + " selects nothing: give " + example);
        }
    }

    private static List<String> strip(List<String> values) {
        return values.stream().map(String::strip).toList();
    }
}
