package io.github.benchfarm.scenario.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.phone.Access;
import io.github.benchfarm.testing.phone.Effect;
import io.github.benchfarm.testing.phone.Misbehaviour;
import io.github.benchfarm.testing.phone.Moment;
import io.github.benchfarm.testing.phone.PhoneSettings;
import io.github.benchfarm.testing.phone.TestPhone;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phones that behave. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the test phone needs /proc")
class PhonesTest extends WithPhones {
    @Test
    void phones_two_areMeasuredSideBySide() throws IOException, InterruptedException {
        lab.phone("R58M00001A");
        lab.phone("R58M00002B");

        CliResult result = lab.run("--repeats", "2");

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(lab.files().column("status")).containsOnly("ok").hasSize(4);
        assertThat(lab.files().column("device_id")).containsOnly("R58M00001A", "R58M00002B");
        assertThat(lab.files().column("simulated")).containsOnly("true");
        assertThat(lab.files().table("devices.csv"))
                .extracting(row -> row.get("model") + " " + row.get("os_version") + " " + row.get("max_clocks_mhz"))
                .containsOnly("SM-G981N 13 2841;2419;1804");
    }

    @Test
    void secondRun_pushesNothing() throws IOException, InterruptedException {
        TestPhone phone = lab.phone("R58M00001A");
        lab.run();
        List<String> first = phone.pushes();

        CliResult again = lab.run("--name", "again");

        assertThat(again.exit()).isZero();
        assertThat(first).anyMatch(path -> path.contains(".tflite")).anyMatch(path -> path.contains("agent.jar"));
        assertThat(phone.pushes().subList(first.size(), phone.pushes().size()))
                .allMatch(path -> path.endsWith("/job.json"));
    }

    @Test
    void clean_leavesNothing() throws IOException, InterruptedException {
        TestPhone phone = lab.phone("R58M00001A");
        lab.run();
        assertThat(phone.file("/data/local/tmp/benchfarm/models")).isNotEmptyDirectory();

        CliResult cleaned = lab.call("clean", "--devices", "all");

        assertThat(cleaned.exit()).as(cleaned.err()).isZero();
        assertThat(cleaned.out()).isEqualTo("R58M00001A: nothing of ours is left\n");
        assertThat(phone.file("/data/local/tmp/benchfarm")).doesNotExist();
    }

    @Test
    void phones_notReady_areListedWithTheFixAndStopNobody() throws IOException, InterruptedException {
        lab.phone("R58M00001A");
        lab.phone(PhoneSettings.galaxyS20("R58M00002B"), Access.UNAUTHORIZED, "unauthorized");

        CliResult result = lab.run();
        CliResult devices = lab.call("devices");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).contains("allow USB debugging");
        assertThat(lab.files().column("status")).containsExactly("ok");
        assertThat(lab.files().table("devices.csv"))
                .extracting(row -> row.get("usable") + " " + row.get("code"))
                .contains("true ", "false UNAUTHORIZED");
        assertThat(devices.out()).contains("R58M00001A", "Galaxy S20 5G").contains("cannot be used");
    }

    /** What the README shows. */
    @Test
    void phones_oneGoodOneUnauthorizedOneVanishing_everyCellHasAnAnswer() throws IOException, InterruptedException {
        lab.phone("R58M00001A");
        lab.phone(PhoneSettings.galaxyS20("R58M00002B"), Access.UNAUTHORIZED, "unauthorized");
        lab.phone("R58M00003C")
                .behave(Misbehaviour.at(Moment.SHELL, Effect.VANISH)
                        .when("/pid")
                        .after(1));

        CliResult result = lab.run("--repeats", "2", "--device-patience", "2s");

        assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(1);
        assertThat(lab.rows("R58M00001A"))
                .as(result.out())
                .extracting(row -> row.get("status"))
                .containsExactly("ok", "ok");
        assertThat(lab.rows("R58M00003C"))
                .extracting(row -> row.get("status") + " " + row.get("code"))
                .containsExactly("lost DEVICE_LOST", "lost DEVICE_LOST");
        assertThat(result.err()).contains("cannot use ", "allow USB debugging");
        assertThat(lab.files().table("devices.csv"))
                .extracting(row -> row.get("code"))
                .containsOnlyOnce("UNAUTHORIZED");
        assertThat(lab.files().table("comparison.csv").get(0).values()).contains("lost: DEVICE_LOST");
    }

    @ParameterizedTest
    @CsvSource({"OFFLINE, offline, OFFLINE", "RECOVERY, recovery, NOT_BOOTED", "SIDELOAD, sideload, NOT_BOOTED"})
    void phone_inAnotherState_isNamedWithTheFix(Access access, String state, String code)
            throws IOException, InterruptedException {
        lab.phone("R58M00001A");
        lab.phone(PhoneSettings.galaxyS20("R58M00002B"), access, state);

        CliResult result = lab.run();

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(lab.files().table("devices.csv"))
                .extracting(row -> row.get("code"))
                .containsOnlyOnce(code);
    }

    @Test
    void phone_lostWhileItIsAsked_stopsNobody() throws IOException, InterruptedException {
        lab.phone("R58M00001A");
        lab.phone("R58M00002B")
                .behave(Misbehaviour.at(Moment.SHELL, Effect.VANISH).when("getprop"));

        CliResult result = lab.run();

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(lab.files().column("device_id")).containsExactly("R58M00001A");
        assertThat(lab.files().table("devices.csv"))
                .extracting(row -> row.get("code"))
                .containsOnlyOnce("NOT_ANSWERING");
    }

    @Test
    void phone_whoseClockIsWrong_isMeasuredLikeAnyOther() throws IOException, InterruptedException {
        lab.phone("R58M00001A").jumpClock(Duration.ofDays(-4000));

        assertThat(lab.run().exit()).isZero();
    }

    @Test
    void phone_withoutSomeCommands_isMeasuredLikeAnyOther() throws IOException, InterruptedException {
        lab.phone(PhoneSettings.galaxyS20("R58M00001A").without("sha256sum", "toybox", "df", "taskset", "logcat"));

        CliResult result = lab.run();

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
    }

    @Test
    void phone_full_isSaidWithNumbers() throws IOException, InterruptedException {
        lab.phone(PhoneSettings.galaxyS20("R58M00001A").withCapacity(60L << 20));

        CliResult result = lab.run();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(lab.rows("R58M00001A").get(0).get("code")).isEqualTo("NO_SPACE");
        assertThat(lab.rows("R58M00001A").get(0).get("reason"))
                .contains("MB free")
                .contains("MB are needed");
    }

    @Test
    void phones_ofOneModel_neverShareARow() throws IOException, InterruptedException {
        lab.phone("R58M00001A");
        lab.phone("R58M00002B");

        lab.run();

        Map<String, String> row = lab.files().table("comparison.csv").get(0);
        assertThat(row.keySet())
                .contains(
                        "Galaxy S20 5G (R58M00001A) [simulated] p50_ms",
                        "Galaxy S20 5G (R58M00002B) [simulated] p50_ms");
    }
}
