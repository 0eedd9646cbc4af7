package io.github.benchfarm.testing.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stock adb program makes of a test phone that behaves. */
class TestPhoneTest {
    private static final PhoneSettings SETTINGS = PhoneSettings.galaxyS20("R3CN00000A");

    private static TestAdbServer adb;

    @TempDir
    Path folder;

    private TestPhone phone;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        adb = TestAdbServer.start();
    }

    @AfterAll
    static void stopServer() throws IOException, InterruptedException {
        adb.close();
    }

    @BeforeEach
    void startPhone() throws IOException, InterruptedException {
        phone = TestPhone.start(SETTINGS);
        adb.connect(phone);
    }

    @AfterEach
    void stopPhone() throws IOException, InterruptedException {
        adb.disconnect(phone);
        phone.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200, 255})
    void shell_anyExitCode_comesBackWithBothOutputs(int code) throws IOException, InterruptedException {
        AdbResult result = shell("echo a; echo b >&2; exit " + code);

        assertThat(result).isEqualTo(new AdbResult(code, "a\n", "b\n"));
        assertThat(phone.commands()).containsExactly("echo a; echo b >&2; exit " + code);
    }

    @Test
    void shell_killedBySignal_exitsAsOnAPhone() throws IOException, InterruptedException {
        assertThat(shell("kill -SEGV $$").exitCode()).isEqualTo(128 + 11);
    }

    @Test
    void shell_fiveMegabytes_arriveWhole() throws IOException, InterruptedException {
        assertThat(shell("head -c 5000000 /dev/zero").out()).hasSize(5_000_000);
    }

    @Test
    void execOut_binary_unchanged() throws IOException, InterruptedException {
        assertThat(adb.adb("-s", phone.address(), "exec-out", "printf 'a\\r\\n\\0b'")
                        .out())
                .isEqualTo("a\r\n\0b");
    }

    @Test
    void pushAndPull_20Megabytes_sameBytes() throws IOException, InterruptedException {
        Path file = random("model", 20 << 20);
        Path back = folder.resolve("back");

        AdbResult pushed = adb.adb("-s", phone.address(), "push", file.toString(), "/data/local/tmp/a/m.tflite");
        AdbResult pulled = adb.adb("-s", phone.address(), "pull", "/data/local/tmp/a/m.tflite", back.toString());

        assertThat(pushed.exitCode()).as(pushed.err()).isZero();
        assertThat(pulled.exitCode()).as(pulled.err()).isZero();
        assertThat(back).hasSameBinaryContentAs(file);
        assertThat(phone.pushes()).containsExactly("/data/local/tmp/a/m.tflite");
        assertThat(phone.receivedBytes()).isEqualTo(20 << 20);
    }

    @Test
    void oldDaemon_checksums_work() throws IOException, InterruptedException {
        try (TestPhone old = TestPhone.start(SETTINGS.withChecksums())) {
            adb.connect(old);
            AdbResult pushed =
                    adb.adb("-s", old.address(), "push", random("m", 300_000).toString(), "/data/m");

            assertThat(pushed.exitCode()).as(pushed.err()).isZero();
            assertThat(old.file("/data/m")).hasSameBinaryContentAs(folder.resolve("m"));
            adb.disconnect(old);
        }
    }

    @Test
    void paths_inCommandsAndOutput_areThoseOfAPhone() throws IOException, InterruptedException {
        Path model =
                Files.createDirectories(phone.file("/data/local/tmp/models")).resolve("m");
        Files.writeString(model, "x");

        AdbResult result = shell("pwd; A='/data/local/tmp' ls -d /data/local/tmp/models/*; cd /data/local && pwd");

        assertThat(result.out()).isEqualTo("/\n/data/local/tmp/models/m\n/data/local\n");
        assertThat(shell("echo a/data/x /database").out()).isEqualTo("a/data/x /database\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "getprop ro.product.model = SM-G981N",
                "getprop ro.none fallback = fallback",
                "getprop ro.none = ''",
                "getprop | grep -c ro.serialno = 1",
                "dumpsys battery | grep level = level: 84",
                "dumpsys nothing = Can't find service: nothing",
                "settings get global a = null",
                "settings put global a 1; settings get global a = 1",
                "df -k /data/local/tmp | tail -1 | cut -d' ' -f2 = 52428800",
                "cat /sys/devices/system/cpu/cpu7/cpufreq/cpuinfo_max_freq = 2841600",
                "/system/bin/getprop ro.serialno = R3CN00000A",
                "id -u = 2000"
            })
    void command_onlyPhonesHave_answers(String command, String answer) throws IOException, InterruptedException {
        assertThat(shell(command).out().strip()).isEqualTo(answer);
    }

    @Test
    void commands_changed_followTheTest() throws IOException, InterruptedException {
        phone.withoutCommand("sha256sum");
        phone.command("taskset", "echo no affinity >&2; exit 7\n");
        phone.jumpClock(Duration.ofDays(-4000));
        phone.dumpsys("battery", "level: 3\n");

        assertThat(shell("sha256sum /data/x").exitCode()).isEqualTo(127);
        assertThat(shell("taskset 3 true")).isEqualTo(new AdbResult(7, "", "no affinity\n"));
        assertThat(shell("date +%Y").out().strip()).isLessThan("2020");
        assertThat(shell("dumpsys battery").out()).isEqualTo("level: 3\n");
    }

    @Test
    void push_beyondTheCapacity_refusedAndRemoved() throws IOException, InterruptedException {
        try (TestPhone small = TestPhone.start(SETTINGS.withCapacity(1 << 20))) {
            adb.connect(small);
            AdbResult pushed =
                    adb.adb("-s", small.address(), "push", random("m", 2 << 20).toString(), "/data/m");

            assertThat(pushed.exitCode()).isEqualTo(1);
            assertThat(pushed.err() + pushed.out()).contains("No space left on device");
            assertThat(small.file("/data/m")).doesNotExist();
            adb.disconnect(small);
        }
    }

    @Test
    void devices_everyAccess_listedAsSuch() throws IOException, InterruptedException {
        try (TestPhone silent = TestPhone.start(SETTINGS);
                TestPhone distrustful = TestPhone.start(SETTINGS)) {
            silent.access(Access.OFFLINE);
            distrustful.access(Access.UNAUTHORIZED);
            adb.connect(silent, "offline");
            adb.connect(distrustful, "unauthorized");

            assertThat(adb.adb("devices", "-l").out())
                    .containsPattern(phone.address() + " +device product:x1qksx model:SM_G981N device:x1q")
                    .containsPattern(silent.address() + " +offline")
                    .containsPattern(distrustful.address() + " +unauthorized");
            adb.disconnect(silent);
            adb.disconnect(distrustful);
        }
    }

    @ParameterizedTest
    @CsvSource({"RECOVERY, recovery", "SIDELOAD, sideload", "UNAUTHORIZED, unauthorized", "OFFLINE, offline"})
    void access_changed_listedAndBack(Access access, String state) throws IOException, InterruptedException {
        phone.access(access);
        adb.awaitState(phone, state);
        phone.access(Access.DEVICE);
        adb.awaitState(phone, "device");
    }

    @Test
    void server_killedAndRestarted_seesThePhoneAgain() throws IOException, InterruptedException {
        adb.restart();
        adb.awaitState(phone, "device");

        assertThat(shell("echo back").out()).isEqualTo("back\n");
    }

    @Test
    void twoServers_onePhone_bothWork() throws IOException, InterruptedException {
        try (TestAdbServer other = TestAdbServer.start()) {
            other.connect(phone);

            assertThat(other.adb("-s", phone.address(), "shell", "getprop ro.serialno")
                            .out())
                    .isEqualTo(shell("getprop ro.serialno").out())
                    .isEqualTo("R3CN00000A\n");
        }
    }

    @Test
    void slowPhone_isStillRight() throws IOException, InterruptedException {
        phone.slow(Duration.ofMillis(5));

        assertThat(shell("echo slow; exit 9")).isEqualTo(new AdbResult(9, "slow\n", ""));
    }

    @Test
    void close_leavesNothingBehind() throws IOException, InterruptedException {
        TestPhone other = TestPhone.start(SETTINGS);
        adb.connect(other);
        adb.adb("-s", other.address(), "shell", "setsid sleep 1000 >/dev/null 2>&1 &");
        assertThat(other.processes()).hasSize(1);

        adb.disconnect(other);
        other.close();

        assertThat(other.processes()).isEmpty();
        assertThat(other.root().getParent()).doesNotExist();
    }

    private AdbResult shell(String command) throws IOException, InterruptedException {
        return adb.adb("-s", phone.address(), "shell", command);
    }

    private Path random(String name, int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }
}
