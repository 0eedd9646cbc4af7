package io.github.benchfarm.agent;

import java.io.File;
import java.time.Instant;
import java.util.function.Supplier;

/** What the agent asks of the computer it runs on. */
final class Machine {
    private final ProcFiles proc;
    private final File sys;
    private final Clock clock;
    private final Supplier<Instant> today;

    /**
     * A machine to be asked.
     *
     * @param proc Linux's /proc; may be missing
     * @param sys Linux's /sys; may be missing
     * @param clock for durations
     * @param today the time of day
     */
    Machine(File proc, File sys, Clock clock, Supplier<Instant> today) {
        this.proc = new ProcFiles(proc);
        this.sys = sys;
        this.clock = clock;
        this.today = today;
    }

    /** The one we run on. */
    static Machine here() {
        return new Machine(new File("/proc"), new File("/sys"), new SystemClock(), Instant::now);
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return today.get();
    }

    /** The group of processors that Android or a container put this process in, empty if unknown. */
    String cpuset() {
        return ProcParser.cpuset(proc.read("self/cpuset"), proc.read("self/cgroup"));
    }

    /** The group whose share of the processors this process has, with its kind, empty if unknown. */
    String schedGroup() {
        return ProcParser.schedGroup(proc.read("self/cgroup"));
    }

    /** The time at each clock since boot, as JSON; see {@link ClockTimes}. */
    String clockTimes() {
        return ClockTimes.json(sys);
    }

    /** Hex mask of the processors this process may use, empty if unknown. */
    String cpusAllowed() {
        return ProcParser.cpusAllowed(proc.read("self/status"));
    }

    /** Nice value of this process, 0 if unknown. */
    int nice() {
        return ProcParser.nice(proc.read("self/stat"));
    }

    /** The most memory this process ever had resident; null if unknown. */
    @Nullable
    Long peakBytes() {
        return ProcParser.peakBytes(proc.read("self/status"));
    }

    /** Time since boot, sleep included; null if unknown. */
    @Nullable
    Long uptimeNanos() {
        return ProcParser.uptimeNanos(proc.read("uptime"));
    }
}
