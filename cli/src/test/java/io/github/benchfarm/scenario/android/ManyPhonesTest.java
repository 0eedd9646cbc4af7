package io.github.benchfarm.scenario.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.agent.AgentVersion;
import io.github.benchfarm.testing.CliProcess;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.phone.AppProcess;
import io.github.benchfarm.testing.phone.PhoneSettings;
import io.github.benchfarm.testing.phone.TestPhone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A lab whose phones come and go while a run goes on: every planned job has a row in the end. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the test phone needs /proc")
class ManyPhonesTest {
    private static final int PHONES = 30;
    private static final int TROUBLES = 40;

    /** Answers the handshake, and to a job that it failed after half a second: no JVM for each of hundreds of jobs. */
    private static final AppProcess BUSY = AppProcess.of("case \"$*\" in *--probe*) echo '{\"t\":\"probe\",\"agent\":\""
            + AgentVersion.VERSION + "\",\"problem\":null}';; *) sleep 0.5; echo done >&2; exit 7;; esac\n");

    @TempDir
    private Path folder;

    @Test
    void thirtyPhones_comingAndGoing_everyJobHasARow() throws IOException, InterruptedException {
        try (PhoneLab lab = new PhoneLab(folder)) {
            List<TestPhone> phones = new ArrayList<>();
            for (int i = 0; i < PHONES; i++) {
                phones.add(lab.phone(
                        PhoneSettings.galaxyS20("R58MANY%03d".formatted(i)).withAppProcess(BUSY)));
            }
            try (CliProcess run = lab.start("--repeats", "4", "--device-patience", "60s", "--retries", "20")) {
                awaitStart(run);
                disturb(phones);
                CliResult result = run.await();

                assertThat(result.exit()).as(result.err()).isEqualTo(1);
            }
            assertThat(lab.files().rows()).hasSize(PHONES * 4);
            assertThat(lab.files().column("code")).containsOnly("AGENT_FAILED");
        }
    }

    /** A phone that is away while they are looked for is none of the run's. */
    private static void awaitStart(CliProcess run) throws IOException, InterruptedException {
        while (!run.err().contains("Run run")) {
            Thread.sleep(20);
        }
    }

    private static void disturb(List<TestPhone> phones) throws InterruptedException {
        Random random = new Random(7);
        for (int i = 0; i < TROUBLES; i++) {
            TestPhone phone = phones.get(random.nextInt(PHONES));
            switch (random.nextInt(3)) {
                case 0 -> phone.drop();
                case 1 -> phone.die();
                default -> phone.reboot(Duration.ofMillis(500));
            }
            Thread.sleep(100);
        }
    }
}
