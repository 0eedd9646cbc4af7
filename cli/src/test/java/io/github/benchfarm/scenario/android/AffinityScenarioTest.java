package io.github.benchfarm.scenario.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.phone.PhoneSettings;
import io.github.benchfarm.testing.phone.TestPhone;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Agents confined to cores, on a phone and on this computer, whose first core exists wherever tests run. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the test phone needs /proc")
class AffinityScenarioTest extends WithPhones {
    private static final String SERIAL = "R58MCPUS01";

    private TestPhone phone;

    @BeforeEach
    void plugIn() throws IOException, InterruptedException {
        phone = lab.phone(PhoneSettings.galaxyS20(SERIAL));
    }

    @Test
    void mask_isKeptAndRecorded_onPhoneAndHost() throws IOException, InterruptedException {
        CliResult result = lab.run("--devices", "all,host", "--affinity", "1", "--threads", "1");

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(lab.files().rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("status", "ok")
                        .containsEntry("affinity", "1")
                        .containsEntry("cpu_mask", "1")
                        .containsEntry("cpus_allowed", "1"));
    }

    @Test
    void word_meansTheCoresOfThePhone() throws IOException, InterruptedException {
        lab.run("--affinity", "big,little", "--dry-run");
        lab.run("--affinity", "little");

        // This computer may not have all the cores that the phone claims: what counts is what was asked for.
        assertThat(lab.rows(SERIAL).get(0)).containsEntry("cpu_mask", "f");
        assertThat(phone.commands()).anyMatch(command -> command.contains("taskset' 'f'"));
    }

    @Test
    void phoneWithoutTaskset_failsWithTheReason() throws IOException, InterruptedException {
        phone.withoutCommand("taskset");

        assertFails(lab.run("--affinity", "1"), "AFFINITY_UNAVAILABLE", "taskset");
    }

    @Test
    void tasksetThatDoesNothing_isNoticedByTheAgent() throws IOException, InterruptedException {
        phone.command("taskset", "shift; exec \"$@\"\n");

        assertFails(lab.run("--affinity", "1"), "JOB_UNSUPPORTED", "the job wants the CPUs 1");
    }

    @Test
    void coresThatThePhoneDoesNotHave_areRefusedBeforeItIsAsked() throws IOException, InterruptedException {
        assertFails(lab.run("--affinity", "f00"), "AFFINITY_UNAVAILABLE", "--affinity f00");
    }

    private void assertFails(CliResult result, String code, String reason) throws IOException {
        assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(1);
        Map<String, String> row = lab.rows(SERIAL).get(0);
        assertThat(row).containsEntry("status", "failed").containsEntry("code", code);
        assertThat(row.get("reason")).contains(reason);
    }
}
