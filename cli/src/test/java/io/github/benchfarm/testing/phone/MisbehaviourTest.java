package io.github.benchfarm.testing.phone;

import static io.github.benchfarm.testing.phone.Awaiting.await;
import static io.github.benchfarm.testing.phone.Misbehaviour.at;
import static io.github.benchfarm.testing.phone.Misbehaviour.refusePush;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stock adb program makes of a test phone that misbehaves; each time at exactly the byte that was asked for. */
class MisbehaviourTest {
    private static final PhoneSettings SETTINGS = PhoneSettings.galaxyS20("R3CN00000A");
    private static final String ON_PHONE = "/data/local/tmp/file";
    private static final int FILE_BYTES = 3_000_000;
    private static final int POINT = 1_234_567;
    private static final String CHATTER = "yes 0123456789";
    private static final int PATIENCE_SECONDS = 30;

    private static TestAdbServer adb;

    @TempDir
    Path folder;

    private TestPhone phone;
    private Path file;

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
        byte[] bytes = new byte[FILE_BYTES];
        new Random(1).nextBytes(bytes);
        file = Files.write(folder.resolve("file"), bytes);
    }

    @AfterEach
    void stopPhone() throws IOException, InterruptedException {
        adb.disconnect(phone);
        phone.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP", "DIE", "NOISE", "REBOOT", "VANISH"})
    void push_connectionLost_failsAtTheByte(Effect effect) throws IOException, InterruptedException {
        phone.behave(at(Moment.PUSH, effect).after(POINT));

        assertThat(push().exitCode()).isEqualTo(1);
        // What was on its way when it happened may still arrive.
        assertThat(phone.receivedBytes()).isBetween((long) POINT, (long) FILE_BYTES);
        boolean daemonLived = effect != Effect.DIE && effect != Effect.REBOOT;
        await(() -> Files.exists(phone.file(ON_PHONE)) != daemonLived);
        phone.appear();
        adb.awaitState(phone, "device");
        assertThat(push().exitCode()).isZero();
        assertThat(phone.file(ON_PHONE)).hasSameBinaryContentAs(file);
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP", "DIE", "NOISE", "REBOOT", "VANISH"})
    void shell_connectionLost_endsAtTheByte(Effect effect) throws IOException, InterruptedException {
        phone.behave(at(Moment.SHELL, effect).after(POINT));

        String out = shell(CHATTER).out();

        assertThat("0123456789\n".repeat(POINT)).startsWith(out);
        assertThat(out.length()).isLessThanOrEqualTo(POINT);
        await(() -> phone.processes().isEmpty());
        phone.appear();
        adb.awaitState(phone, "device");
        assertThat(shell("echo again").out()).isEqualTo("again\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP", "DIE", "NOISE", "REBOOT", "VANISH"})
    void pull_connectionLost_fails(Effect effect) throws IOException, InterruptedException {
        placed();
        phone.behave(at(Moment.PULL, effect).after(POINT));

        assertThat(pull().exitCode()).isEqualTo(1);
        phone.appear();
        adb.awaitState(phone, "device");
        assertThat(pull().exitCode()).isZero();
        assertThat(folder.resolve("back")).hasSameBinaryContentAs(file);
    }

    @ParameterizedTest
    @CsvSource({"DROP, 0", "DIE, 1"})
    void shell_quietCommand_outlivesOnlyTheDaemonsDeath(Effect effect, int alive)
            throws IOException, InterruptedException {
        phone.behave(at(Moment.SHELL, effect).after(6));

        shell("echo start; exec sleep 1000");

        await(() -> phone.processes().size() == alive);
    }

    @Test
    void shell_grandchild_outlivesTheClosedStream() throws IOException, InterruptedException {
        phone.behave(at(Moment.SHELL, Effect.DROP).after(6));

        shell("sleep 1000 & echo start; wait");

        await(() -> phone.processes().size() == 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUSH", "SHELL", "PULL"})
    void freeze_untilThawed_nothingEnds(Moment moment) throws Exception {
        placed();
        phone.behave(at(moment, Effect.FREEZE).after(POINT));
        FutureTask<AdbResult> call = new FutureTask<>(() ->
                moment == Moment.PUSH ? push() : moment == Moment.PULL ? pull() : shell("head -c 2000000 /dev/zero"));
        PhoneThreads.start("adb-call", call);

        await(phone::isFrozen);
        assertThat(call).isNotDone();
        phone.thaw();

        assertThat(call.get(PATIENCE_SECONDS, TimeUnit.SECONDS).exitCode()).isZero();
    }

    @Test
    void freeze_afterConnecting_listedButSilent() throws Exception {
        phone.behave(at(Moment.CONNECT, Effect.FREEZE));
        phone.drop();
        await(phone::isFrozen);
        adb.awaitState(phone, "device");
        FutureTask<AdbResult> call = new FutureTask<>(() -> shell("echo late"));
        PhoneThreads.start("adb-call", call);

        assertThat(phone.commands()).isEmpty();
        phone.thaw();

        assertThat(call.get(PATIENCE_SECONDS, TimeUnit.SECONDS).out()).isEqualTo("late\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP", "NOISE", "REBOOT"})
    void connect_lostAtOnce_comesBackWhenGood(Effect effect) throws IOException, InterruptedException {
        int before = phone.introductions();
        phone.behave(at(Moment.CONNECT, effect));
        phone.drop();
        await(() -> phone.introductions() == before + 2);
        adb.awaitState(phone, "device");

        assertThat(shell("echo x").out()).isEqualTo("x\n");
    }

    @Test
    void garbage_inAStream_isNoSuccess() throws IOException, InterruptedException {
        placed();
        phone.behave(
                at(Moment.PUSH, Effect.GARBAGE).after(POINT),
                at(Moment.PULL, Effect.GARBAGE).after(POINT),
                at(Moment.SHELL, Effect.GARBAGE).after(POINT));

        assertThat(push().exitCode()).isEqualTo(1);
        assertThat(pull().exitCode()).isEqualTo(1);
        assertThat(shell(CHATTER).out()).hasSizeLessThanOrEqualTo(POINT);
        assertThat(adb.states()).containsEntry(phone.address(), "device");
    }

    @Test
    void truncate_saysThatAllWentWell() throws IOException, InterruptedException {
        placed();
        phone.behave(
                at(Moment.PULL, Effect.TRUNCATE).after(POINT),
                at(Moment.SHELL, Effect.TRUNCATE).after(3));

        assertThat(pull().exitCode()).isZero();
        assertThat(folder.resolve("back")).hasSize(POINT);
        assertThat(shell("echo 12345; exit 4")).isEqualTo(new AdbResult(4, "123", ""));

        phone.behave(at(Moment.PUSH, Effect.TRUNCATE).after(POINT));
        assertThat(push().exitCode()).isZero();
        assertThat(phone.file(ON_PHONE)).hasSize(POINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Read-only file system", "Permission denied"})
    void refusedPush_saysWhy_leavesNothing(String reason) throws IOException, InterruptedException {
        phone.behave(refusePush(reason).after(POINT));

        AdbResult result = push();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out() + result.err()).contains(reason);
        assertThat(phone.file(ON_PHONE)).doesNotExist();
        assertThat(push().exitCode()).isZero();
    }

    @Test
    void refusedShellAndPull_sayWhy() throws IOException, InterruptedException {
        placed();
        phone.behave(
                at(Moment.SHELL, Effect.REFUSE), at(Moment.PULL, Effect.REFUSE).saying("no way"));

        AdbResult pulled = pull();

        assertThat(shell("echo x")).isEqualTo(new AdbResult(0, "", ""));
        assertThat(pulled.exitCode()).isEqualTo(1);
        assertThat(pulled.out() + pulled.err()).contains("no way");
    }

    @Test
    void misbehaviour_whereItFits_onceOrAlways() throws IOException, InterruptedException {
        phone.behave(
                at(Moment.SHELL, Effect.TRUNCATE).when("once"),
                at(Moment.SHELL, Effect.TRUNCATE).when("ever").always());

        assertThat(shell("echo other").out()).isEqualTo("other\n");
        assertThat(shell("echo once").out()).isEmpty();
        assertThat(shell("echo once").out()).isEqualTo("once\n");
        assertThat(shell("echo ever").out()).isEmpty();
        assertThat(shell("echo ever").out()).isEmpty();
        phone.behave();
        assertThat(shell("echo ever").out()).isEqualTo("ever\n");
    }

    @Test
    void reboot_endsAllButFiles_withAnotherBootId() throws IOException, InterruptedException {
        placed();
        String bootId = shell("cat /proc/sys/kernel/random/boot_id").out();
        shell("setsid sleep 1000 >/dev/null 2>&1 &");

        int before = phone.introductions();
        phone.reboot(Duration.ofMillis(100));

        assertThat(phone.processes()).isEmpty();
        await(() -> phone.introductions() > before);
        adb.awaitState(phone, "device");
        assertThat(shell("cat /proc/sys/kernel/random/boot_id").out()).isNotEqualTo(bootId);
        assertThat(phone.file(ON_PHONE)).hasSameBinaryContentAs(file);
    }

    @Test
    void vanished_isOfflineUntilItAppears() throws IOException, InterruptedException {
        phone.vanish();
        adb.awaitState(phone, "offline");
        assertThat(shell("echo x").exitCode()).isEqualTo(1);
        phone.appear();
        adb.awaitState(phone, "device");
    }

    private AdbResult push() throws IOException, InterruptedException {
        return adb.adb("-s", phone.address(), "push", file.toString(), ON_PHONE);
    }

    private AdbResult pull() throws IOException, InterruptedException {
        return adb.adb(
                "-s", phone.address(), "pull", ON_PHONE, folder.resolve("back").toString());
    }

    private AdbResult shell(String command) throws IOException, InterruptedException {
        return adb.adb("-s", phone.address(), "shell", command);
    }

    private void placed() throws IOException {
        Files.copy(file, phone.file(ON_PHONE));
    }
}
