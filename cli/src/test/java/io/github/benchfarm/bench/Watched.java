package io.github.benchfarm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A child that has ended.
 *
 * @param wall from start to exit
 * @param peakBytes its largest resident size that was seen, on Linux; 0 elsewhere
 */
record Watched(int exitCode, Duration wall, long peakBytes) {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long LIMIT_NANOS = Duration.ofMinutes(20).toNanos();

    /** Rare enough to take nothing from what is measured, often enough to see nearly the end of the child. */
    private static final int LOOK_MILLIS = 50;

    /** Runs a child to its end; stops it after 20 minutes. */
    static Watched run(ProcessBuilder builder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process child = builder.start();
        Path status = Path.of("/proc", Long.toString(child.pid()), "status");
        long peak = 0;
        try {
            while (!child.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakBytes(status));
                if (System.nanoTime() - start > LIMIT_NANOS) {
                    throw new BenchException("does not end: " + String.join(" ", builder.command()));
                }
            }
        } finally {
            child.destroyForcibly();
        }
        return new Watched(child.exitValue(), Duration.ofNanos(System.nanoTime() - start), peak);
    }

    /** Seconds from start to exit. */
    double seconds() {
        return wall.toNanos() / 1e9;
    }

    private static long peakBytes(Path status) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(status, StandardCharsets.US_ASCII));
            return peak.find() ? 1024 * Long.parseLong(peak.group(1)) : 0;
        } catch (IOException e) {
            // It has just ended, or this is not Linux.
            return 0;
        }
    }
}
