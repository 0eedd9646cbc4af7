package io.github.benchfarm.device.ios.goios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.device.ios.backend.IosApp;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.device.ios.backend.IosFacts;
import io.github.benchfarm.testing.goios.StandInGoIos;
import io.github.benchfarm.testing.goios.StandInIphone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for go-ios is a shell script")
class GoIosBackendTest {
    private static final String UDID = "00008030-001122334455001B";
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private StandInGoIos goIos;
    private StandInIphone phone;
    private GoIosBackend backend;

    @BeforeEach
    void plugIn() throws IOException {
        goIos = StandInGoIos.create(folder);
        phone = goIos.plug(UDID, "iPhone12,3");
        backend = new GoIosBackend(goIos.binary(), goIos.environment(), folder.resolve("cache"));
    }

    @AfterEach
    void close() {
        goIos.close();
    }

    @Test
    void health_goIos_knowsItsVersion() throws InterruptedException {
        assertThat(backend.health(LONG)).isEmpty();
        assertThat(backend.name()).isEqualTo("go-ios 1.2.0");
    }

    @Test
    void health_anotherProgram_isRefused() throws IOException, InterruptedException {
        goIos.version("nonsense");

        assertThat(backend.health(LONG))
                .get()
                .satisfies(failure -> assertThat(failure.reason())
                        .contains(goIos.binary().toString())
                        .contains("some other program"));
    }

    @Test
    void describe_silentPhone_timesOut() throws IOException {
        phone.trouble("silent");

        assertThatThrownBy(() -> backend.describe(UDID, SHORT))
                .isInstanceOf(IosException.TimedOut.class)
                .hasMessageContaining("'ios info'");
    }

    @Test
    void makeReady_noTunnelInTime_saysSo() throws IOException, InterruptedException {
        goIos.noTunnelTo(UDID);
        IosFacts facts = backend.describe(UDID, LONG);

        assertThatThrownBy(() -> backend.makeReady(facts, SHORT)).isInstanceOf(IosException.NoTunnel.class);
    }

    @Test
    void makeReady_agentOfSomebodyElse_isLeftAlone() throws InterruptedException, IOException {
        IosFacts facts = backend.describe(UDID, LONG);

        backend.makeReady(facts, LONG);
        backend.release(facts);

        assertThat(goIos.tunnelAgentRuns()).isTrue();
        assertThat(goIos.calls()).noneMatch(call -> call.startsWith("tunnel"));
    }

    @Test
    void makeReady_twoSessions_endOurAgentWithTheLast() throws InterruptedException, IOException {
        goIos.stopTunnelAgent();
        IosFacts facts = backend.describe(UDID, LONG);

        backend.makeReady(facts, LONG);
        backend.makeReady(facts, LONG);
        backend.release(facts);
        boolean between = goIos.tunnelAgentRuns();
        backend.release(facts);

        assertThat(between).isTrue();
        assertThat(goIos.tunnelAgentRuns()).isFalse();
        assertThat(goIos.calls())
                .filteredOn(call -> call.startsWith("tunnel start"))
                .hasSize(1);
    }

    @Test
    void makeReady_iOs16_needsNoTunnel() throws InterruptedException, IOException {
        goIos.stopTunnelAgent();
        phone.says("ProductVersion", "16.7.8");
        IosFacts facts = backend.describe(UDID, LONG);

        backend.makeReady(facts, LONG);
        backend.release(facts);

        assertThat(goIos.calls()).noneMatch(call -> call.startsWith("tunnel"));
    }

    @Test
    void pull_noSuchFile_isFalse() throws InterruptedException, IOException {
        IosApp app = new IosApp(UDID, "io.github.benchfarm.agent");

        assertThat(backend.pull(app, "Documents/none", folder.resolve("none"), LONG))
                .isFalse();
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
