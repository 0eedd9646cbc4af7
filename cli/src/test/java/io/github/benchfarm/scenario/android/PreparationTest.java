package io.github.benchfarm.scenario.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliProcess;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.phone.PhoneSettings;
import io.github.benchfarm.testing.phone.TestPhone;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is changed on a phone, and that it is as before whatever ends the run. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the test phone needs /proc")
class PreparationTest extends WithPhones {
    private static final String SERIAL = "R58MPREP01";
    private static final String BRIGHTNESS = "system.screen_brightness";
    private static final String STAY_ON = "global.stay_on_while_plugged_in";
    private static final String[] LONG_JOB = {"--min-time", "60s", "--iterations", "1", "--retries", "0"};

    private TestPhone phone;

    @BeforeEach
    void plugIn() throws IOException, InterruptedException {
        phone = lab.phone(PhoneSettings.galaxyS20(SERIAL));
        phone.setting(BRIGHTNESS, "142");
        phone.setting("system.screen_brightness_mode", "1");
    }

    @Test
    void run_ended_leavesThePhoneAsItWas_andRecordsItsCondition() throws IOException, InterruptedException {
        Map<String, String> before = phone.state();

        CliResult result = lab.run("--clocks", "fixed");

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(phone.state()).isEqualTo(fixedOnceMore(before, "false"));
        assertThat(lab.rows(SERIAL).get(0))
                .containsEntry("screen_on", "true")
                .containsEntry("clocks", "fixed")
                .containsEntry("battery_percent_before", "84")
                .containsEntry("charging_after", "true")
                .containsEntry("temperature_c_before", "28.7000")
                .containsEntry("thermal_before", "none")
                .containsEntry("battery_saver", "false");
        assertThat(lab.rows(SERIAL).get(0).get("findings")).doesNotContain("REFUSED", "SCREEN_OFF", "CLOCKS_NOT_FIXED");
    }

    @Test
    void job_running_findsThePhoneAwakeAndDark() throws IOException, InterruptedException {
        try (CliProcess run = lab.start(LONG_JOB)) {
            awaitPrepared(run);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kill the command", "kill the server", "kill both", "pull the cable", "kill adbd"})
    void everything_goneDuringAJob_phoneUndoesByItself(String what) throws IOException, InterruptedException {
        Map<String, String> before = phone.state();
        try (CliProcess run = lab.start(LONG_JOB)) {
            awaitPrepared(run);
            switch (what) {
                case "kill the command" -> run.killAfter(0);
                case "kill the server" -> lab.server().kill();
                case "pull the cable" -> phone.vanish();
                case "kill adbd" -> phone.die();
                default -> {
                    run.killAfter(0);
                    lab.server().kill();
                }
            }
            if (what.equals("kill adbd")) {
                run.killAfter(0);
            }
            awaitState(before);
        }
    }

    @Test
    void phone_restartedDuringAJob_isPutRightAtTheNextRun() throws IOException, InterruptedException {
        Map<String, String> before = phone.state();
        try (CliProcess run = lab.start(LONG_JOB)) {
            awaitPrepared(run);
            run.killAfter(0);
            phone.reboot(Duration.ZERO);
        }
        // The watchdog may have won the race with the restart; with --no-prepare the next run can only undo.
        lab.run("--name", "next", "--no-prepare", "--device-patience", "30s");

        assertThat(phone.state()).isEqualTo(before);
    }

    @Test
    void noPrepare_touchesNothing() throws IOException, InterruptedException {
        Map<String, String> before = phone.state();

        CliResult result = lab.run("--no-prepare");

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(phone.state()).isEqualTo(before);
        assertThat(phone.commands())
                .noneMatch(command -> command.contains("settings put") || command.contains("keyevent 224"));
        assertThat(lab.rows(SERIAL).get(0)).containsEntry("screen_on", "false");
    }

    @ParameterizedTest
    @CsvSource({
        "settings, echo 'Permission denial: writing to settings requires WRITE_SECURE_SETTINGS' >&2; exit 255, STAY_AWAKE_REFUSED",
        "input, exit 1, SCREEN_OFF",
        "cmd, echo 'Failed to set FIXED_PERFORMANCE mode'; exit 255, CLOCKS_NOT_FIXED"
    })
    void refusal_isAFindingAndNoFailure(String command, String script, String code)
            throws IOException, InterruptedException {
        phone.command(command, script + "\n");

        CliResult result = lab.run("--clocks", "fixed");

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(lab.rows(SERIAL).get(0).get("findings")).contains(code);
        assertThat(result.out()).contains(code);
    }

    @Test
    void setting_thatIsNoNumber_isLeftAlone() throws IOException, InterruptedException {
        phone.setting(BRIGHTNESS, "$(touch /data/local/tmp/pwned)");
        Map<String, String> before = phone.state();

        lab.run();

        assertThat(phone.state()).isEqualTo(before);
        assertThat(phone.file("/data/local/tmp/pwned")).doesNotExist();
        assertThat(lab.rows(SERIAL).get(0).get("findings")).contains("BRIGHTNESS_REFUSED");
    }

    @Test
    void dumps_missingOrHanging_areUnknownConditions() throws IOException, InterruptedException {
        phone.command(
                "dumpsys",
                "[ \"$1\" = thermalservice ] && exec sleep 60; echo \"/system/bin/sh: $1: not found\"; exit 127\n");

        CliResult result = lab.run();

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(lab.rows(SERIAL).get(0))
                .containsEntry("battery_percent_before", "")
                .containsEntry("thermal_before", "unknown")
                .containsEntry("screen_on", "");
    }

    private static Map<String, String> fixedOnceMore(Map<String, String> state, String value) {
        Map<String, String> more = new java.util.TreeMap<>(state);
        more.put("fixed-performance", value);
        return more;
    }

    private void awaitPrepared(CliProcess run) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (phone.commands().stream().noneMatch(command -> command.contains("AndroidMain 0"))
                && phone.commands().stream().noneMatch(command -> command.contains("echo $$ >"))) {
            assertThat(System.nanoTime() - start).as(run.err()).isLessThan(TimeUnit.SECONDS.toNanos(60));
            Thread.sleep(20);
        }
        assertThat(phone.state())
                .containsEntry("wakefulness", "Awake")
                .containsEntry(BRIGHTNESS, "10")
                .containsEntry("system.screen_brightness_mode", "0")
                .containsEntry(STAY_ON, "7");
    }

    private void awaitState(Map<String, String> expected) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!phone.state().equals(expected) && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(30)) {
            Thread.sleep(20);
        }
        assertThat(phone.state()).isEqualTo(expected);
    }
}
