package io.github.benchfarm.device.android;

import io.github.benchfarm.device.android.adb.AdbRefusedException;
import io.github.benchfarm.device.android.facts.Hardware;
import io.github.benchfarm.device.android.facts.HardwareReader;
import io.github.benchfarm.device.android.shell.PhoneShell;
import io.github.benchfarm.device.android.state.BatteryDump;
import io.github.benchfarm.process.SideBySide;
import io.github.benchfarm.wire.FailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A phone with what was asked only once, when it was found.
 *
 * @param unplugged whether it hangs on no cable and says that no power comes in
 */
record ExaminedPhone(FoundPhone phone, Hardware hardware, boolean unplugged) {
    private static final Duration BATTERY = Duration.ofSeconds(5);

    /** Examines phones side by side; one that does not answer in time is there all the same. */
    static List<ExaminedPhone> examine(List<FoundPhone> phones, boolean wake, Duration limit) {
        List<Callable<ExaminedPhone>> questions = phones.stream()
                .map(phone -> (Callable<ExaminedPhone>) () -> examine(phone, wake))
                .toList();
        List<SideBySide.Answer<ExaminedPhone>> asked = SideBySide.ask(questions, AndroidFinder.MAX_THREADS, limit);
        List<ExaminedPhone> examined = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            ExaminedPhone phone = asked.get(i).value();
            examined.add(
                    phone == null
                            ? new ExaminedPhone(
                                    phones.get(i), Hardware.unknown(asked.get(i).problem()), false)
                            : phone);
        }
        return examined;
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
}
