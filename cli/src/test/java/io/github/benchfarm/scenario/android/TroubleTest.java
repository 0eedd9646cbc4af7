package io.github.benchfarm.scenario.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.agent.AgentVersion;
import io.github.benchfarm.testing.CliProcess;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.phone.AppProcess;
import io.github.benchfarm.testing.phone.Effect;
import io.github.benchfarm.testing.phone.Misbehaviour;
import io.github.benchfarm.testing.phone.Moment;
import io.github.benchfarm.testing.phone.PhoneSettings;
import io.github.benchfarm.testing.phone.TestPhone;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phones that go away, refuse, crash and lie while a run goes on: a good phone beside them is never disturbed. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the test phone needs /proc")
class TroubleTest extends WithPhones {
    private static final String GOOD = "R58MGOOD01";
    private static final String BAD = "R58MBAD002";
    private static final String START_OF_JOB = "echo $$ >";
    private static final String PROBE =
            "{\"t\":\"probe\",\"agent\":\"%s\",\"problem\":null}".formatted(AgentVersion.VERSION);
    private static final String FOREIGN = "{\"t\":\"header\",\"schema\":1}";

    private TestPhone bad;

    @BeforeEach
    void plugIn() throws IOException, InterruptedException {
        lab.phone(GOOD);
        bad = lab.phone(BAD);
    }

    @ParameterizedTest
    @CsvSource({
        "PUSH,  DROP, .tflite, 100",
        "PUSH,  DIE,  .tflite, 100",
        "SHELL, DROP, echo $$, 1",
        "SHELL, DIE,  echo $$, 1",
        "PULL,  DROP, .jsonl, 100",
        "PULL,  DIE,  .jsonl, 100",
        "SHELL, REBOOT, echo $$, 1"
    })
    void phone_lostForAMoment_isMeasuredWhenItIsBack(Moment moment, Effect effect, String what, long after)
            throws IOException, InterruptedException {
        bad.behave(Misbehaviour.at(moment, effect).when(what).after(after));

        CliResult result = lab.run();

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(lab.rows(BAD)).extracting(row -> row.get("status")).containsExactly("ok");
        assertThat(result.err()).contains("was lost in the middle of a job");
        assertThat(lab.rows(BAD).get(0).get("attempt")).isEqualTo("2");
    }

    @Test
    void phone_goneForEver_losesItsJobsOnly() throws IOException, InterruptedException {
        bad.behave(Misbehaviour.at(Moment.SHELL, Effect.VANISH).when(START_OF_JOB));

        CliResult result = lab.run("--device-patience", "2s", "--repeats", "2");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(lab.rows(GOOD)).extracting(row -> row.get("status")).containsExactly("ok", "ok");
        assertThat(lab.rows(BAD))
                .extracting(row -> row.get("status") + " " + row.get("code"))
                .containsExactly("lost DEVICE_LOST", "lost DEVICE_LOST");
        assertThat(result.out()).contains("no adb server has it any more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No space left on device | NO_SPACE",
                "Read-only file system | PLACE_FAILED",
                "Permission denied | PLACE_FAILED"
            })
    void push_refused_failsTheJobWithThePhonesWords(String text, String code) throws IOException, InterruptedException {
        bad.behave(Misbehaviour.refusePush(text).when(".tflite").always());

        lab.run();

        Map<String, String> row = lab.rows(BAD).get(0);
        assertThat(row.get("code")).isEqualTo(code);
        assertThat(row.get("reason")).contains(text);
        assertThat(lab.rows(GOOD).get(0).get("status")).isEqualTo("ok");
    }

    @Test
    void log_truncatedOnTheWay_isNoResult() throws IOException, InterruptedException {
        bad.behave(Misbehaviour.at(Moment.PULL, Effect.TRUNCATE).when(".jsonl").after(200));

        lab.run();

        assertThat(lab.rows(BAD).get(0).get("status")).isEqualTo("failed");
        assertThat(lab.rows(BAD).get(0).get("code")).isEqualTo("LOG_INCOMPLETE");
    }

    @ParameterizedTest
    @CsvSource({"GARBAGE, LOG_INVALID", "NOISE, ''"})
    void log_garbage_isNoResult(Effect effect, String code) throws IOException, InterruptedException {
        bad.behave(Misbehaviour.at(Moment.PULL, effect).when(".jsonl"));

        lab.run();

        Map<String, String> row = lab.rows(BAD).get(0);
        assertThat(row.get("status")).isIn("ok", "failed");
        assertThat(row.get("attempt").equals("2") || row.get("code").startsWith("LOG_"))
                .as(row.toString())
                .isTrue();
    }

    @Test
    void log_ofAnotherJob_isNoResult() throws IOException, InterruptedException {
        bad.command(
                "app_process",
                "PATH=/usr/bin:/bin\ncase \"$*\" in *--probe*) echo '" + PROBE + "';;"
                        + " *) for last; do :; done; printf '%s\\n' '" + FOREIGN
                        + "' > \"$PWD/jobs/$last/1.jsonl\";; esac");

        lab.run();

        assertThat(lab.rows(BAD).get(0).get("code")).isIn("LOG_FOREIGN", "LOG_INVALID", "LOG_INCOMPLETE");
    }

    @Test
    void phone_frozenInTheMiddle_isGivenUpInTime() throws IOException, InterruptedException {
        bad.behave(Misbehaviour.at(Moment.SHELL, Effect.FREEZE).when(START_OF_JOB));

        CliResult result = lab.run(
                "--job-allowance",
                "1s",
                "--max-time",
                "500ms",
                "--iterations",
                "1",
                "--retries",
                "0",
                "--device-patience",
                "1s");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(lab.rows(GOOD).get(0).get("status")).isEqualTo("ok");
        assertThat(lab.rows(BAD).get(0).get("status")).isIn("lost", "failed");
    }

    @Test
    void ctrlC_endsTheAgents_andTheRestIsResumed() throws IOException, InterruptedException {
        try (CliProcess run = lab.startListening("--min-time", "20s", "--iterations", "1", "--retries", "0")) {
            awaitAgent(true);
            run.signal("INT");
            CliResult result = run.await();

            assertThat(result.exit()).as(result.err()).isEqualTo(130);
        }
        awaitAgent(false);
        assertThat(lab.files().column("status")).containsOnly("skipped");
    }

    @Test
    void adbServer_killedAndRestarted_isSurvived() throws IOException, InterruptedException {
        try (CliProcess run = lab.start("--repeats", "3", "--device-patience", "30s")) {
            run.awaitOut("ok", 0);
            lab.server().restart();
            CliResult result = run.await();

            assertThat(result.exit()).as(result.out() + result.err()).isZero();
            assertThat(lab.files().column("status")).containsOnly("ok").hasSize(6);
        }
    }

    @Test
    void orphan_ofALostAttempt_isKilledBeforeTheNext() throws IOException, InterruptedException {
        bad.behave(Misbehaviour.at(Moment.SHELL, Effect.DIE).when(START_OF_JOB).after(1));

        lab.run();

        assertThat(bad.processes()).isEmpty();
        assertThat(lab.rows(BAD).get(0).get("status")).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kill -11 $$ | AGENT_CRASHED | SIGSEGV",
                "kill -9 $$ | AGENT_CRASHED | memory ran out",
                "echo 'dlopen failed' >&2; exit 3 | AGENT_FAILED | exit code 3 in phase start; its last message: dlopen failed",
                "yes garbage | AGENT_FLOODED | printed without end",
                "sleep 100 | AGENT_TIMEOUT | after its limit",
                "exit 0 | LOG_MISSING | wrote no timing log"
            })
    void agent_endsBadly_isToldWithTheReason(String script, String code, String reason)
            throws IOException, InterruptedException {
        String main = "case \"$*\" in *--probe*) echo '" + PROBE + "';; *) " + script + ";; esac\n";
        lab.phone(PhoneSettings.galaxyS20("R58MODD003").withAppProcess(AppProcess.of(main)));

        lab.run("--job-allowance", "1s", "--max-time", "500ms", "--iterations", "1");

        Map<String, String> row = lab.rows("R58MODD003").get(0);
        assertThat(row.get("code")).isEqualTo(code);
        assertThat(row.get("reason")).contains(reason);
        assertThat(lab.rows(GOOD).get(0).get("status")).isEqualTo("ok");
    }

    /** Waits until an agent runs on the bad phone, or none does any more. */
    private void awaitAgent(boolean running) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (running != isAgentRunning()) {
            assertThat(System.nanoTime() - start).as("time").isLessThan(TimeUnit.SECONDS.toNanos(30));
            Thread.sleep(50);
        }
    }

    private boolean isAgentRunning() throws IOException {
        return bad.commands().stream().anyMatch(command -> command.contains(START_OF_JOB))
                && !bad.processes().isEmpty();
    }
}
