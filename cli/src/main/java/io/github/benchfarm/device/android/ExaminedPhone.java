package io.github.benchfarm.device.android;

import io.github.benchfarm.device.android.adb.AdbRefusedException;
import io.github.benchfarm.device.android.facts.Hardware;
import io.github.benchfarm.device.android.facts.HardwareReader;
import io.github.benchfarm.device.android.shell.PhoneShell;
import io.github.benchfarm.device.android.state.BatteryDump;
import io.github.benchfarm.wire.FailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A phone with what was asked only once, when it was found.
 *
 * @param unplugged whether it hangs on no cable and says that no power comes in
 */
record ExaminedPhone(FoundPhone phone, Hardware hardware, boolean unplugged) {
    private static final int MAX_THREADS = 32;
    private static final Duration BATTERY = Duration.ofSeconds(5);

    /** Examines phones side by side; one that does not answer in time is there all the same. */
    static List<ExaminedPhone> examine(List<FoundPhone> phones, boolean wake, Duration limit) {
        if (phones.isEmpty()) {
            return List.of();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(MAX_THREADS, phones.size()));
        try {
            List<Future<ExaminedPhone>> asked = pool.invokeAll(
                    phones.stream()
                            .map(phone -> (Callable<ExaminedPhone>) () -> examine(phone, wake))
                            .toList(),
                    limit.toNanos(),
                    TimeUnit.NANOSECONDS);
            List<ExaminedPhone> examined = new ArrayList<>();
            for (int i = 0; i < phones.size(); i++) {
                examined.add(result(phones.get(i), asked.get(i)));
            }
            return examined;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            pool.shutdownNow();
        }
    }

    private static ExaminedPhone examine(FoundPhone phone, boolean wake) {
        PhoneShell shell = phone.routes().get(0).shell();
        return new ExaminedPhone(phone, HardwareReader.read(shell, wake), isUnplugged(phone, shell));
    }

    private static boolean isUnplugged(FoundPhone phone, PhoneShell shell) {
        if (phone.routes().stream().anyMatch(route -> !route.device().isNetwork())) {
            return false;
        }
        try {
            String dump = shell.printed("dumpsys battery 2>/dev/null | head -n 60", BATTERY);
            return Boolean.FALSE.equals(BatteryDump.parse(dump).battery().charging());
        } catch (FailureException | AdbRefusedException e) {
            return false;
        }
    }

    private static ExaminedPhone result(FoundPhone phone, Future<ExaminedPhone> asked) throws InterruptedException {
        String reason;
        try {
            return asked.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            reason = String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
        } catch (CancellationException e) {
            reason = "it did not answer in time";
        }
        return new ExaminedPhone(phone, Hardware.unknown(reason), false);
    }
}
