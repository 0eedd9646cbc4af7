package io.github.benchfarm.bench;

import io.github.benchfarm.device.android.adb.AdbAddress;
import io.github.benchfarm.device.android.adb.AdbProgress;
import io.github.benchfarm.device.android.adb.AdbServer;
import io.github.benchfarm.device.android.adb.AdbTransport;
import io.github.benchfarm.testing.phone.AdbResult;
import io.github.benchfarm.testing.phone.PhoneSettings;
import io.github.benchfarm.testing.phone.TestAdbServer;
import io.github.benchfarm.testing.phone.TestPhone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our push of a large model against {@code adb push}, through one adb server to one test phone. */
final class PushBench implements Bench {
    private static final int BYTES = 20_000_000;
    private static final double LEAST = 0.7;
    private static final Duration STALL = Duration.ofSeconds(30);
    private static final String TARGET = "/data/local/tmp/push-bench";

    /** How adb ends its own report: {@code ... 227.5 MB/s (20000000 bytes in 0.084s)}. */
    private static final Pattern TIME = Pattern.compile("\\(" + BYTES + " bytes in ([0-9.]+)s\\)");

    @Override
    public String name() {
        return "push";
    }

    @Override
    public List<Figure> run(Workshop workshop) throws IOException, InterruptedException {
        byte[] content = new byte[BYTES];
        new Random(1).nextBytes(content);
        Path file = Files.write(workshop.work().resolve("push.bin"), content);
        try (TestAdbServer server = TestAdbServer.start();
                TestPhone phone = TestPhone.start(PhoneSettings.galaxyS20("PUSHBENCH"))) {
            server.connect(phone);
            return figures(pairs(new Pushes(server, phone, file), workshop.rounds()));
        }
    }

    private static List<Pair> pairs(Pushes pushes, int rounds) throws IOException, InterruptedException {
        // The phone's classes are compiled while it takes its first files.
        for (int i = 0; i < rounds; i++) {
            pushes.ours();
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                double adb = pushes.adb();
                pairs.add(new Pair(adb, pushes.ours()));
            } else {
                double ours = pushes.ours();
                pairs.add(new Pair(pushes.adb(), ours));
            }
        }
        return pairs;
    }

    private static List<Figure> figures(List<Pair> pairs) {
        Median ratio = Median.of(pairs.stream().map(Pair::ratio).toList());
        String what = "push of 20 MB, our speed / adb's, " + pairs.size() + " pairs";
        return List.of(
                Figure.of(what, "%.2f (%.2f-%.2f)", ratio.value(), ratio.low(), ratio.high())
                        .should("at least 0.7", ratio.value() >= LEAST),
                Figure.of(
                        "  medians, ours and adb's",
                        "%.0f, %.0f MB/s",
                        speed(pairs.stream().map(Pair::ours).toList()),
                        speed(pairs.stream().map(Pair::adb).toList())));
    }

    private static double speed(List<Double> seconds) {
        return BYTES / 1e6 / Median.of(seconds).value();
    }

    /**
     * Two pushes, one after the other.
     *
     * @param adb seconds by adb's own report, without the start of its process
     * @param ours seconds of the call
     */
    private record Pair(double adb, double ours) {
        double ratio() {
            return adb / ours;
        }
    }

    /** The two ways to push one file to one phone. */
    private record Pushes(TestAdbServer server, TestPhone phone, Path file) {
        double ours() throws IOException, InterruptedException {
            AdbTransport transport = new AdbServer(AdbAddress.parse(server.address())).transport(phone.address());
            long start = System.nanoTime();
            transport.push(file, TARGET, 0644, STALL, AdbProgress.NONE);
            return (System.nanoTime() - start) / 1e9;
        }

        double adb() throws IOException, InterruptedException {
            AdbResult result = server.adb("-s", phone.address(), "push", file.toString(), TARGET);
            Matcher time = TIME.matcher(result.out());
            if (result.exitCode() != 0 || !time.find()) {
                throw new BenchException("adb push: " + result.out() + result.err());
            }
            return Double.parseDouble(time.group(1));
        }
    }
}
