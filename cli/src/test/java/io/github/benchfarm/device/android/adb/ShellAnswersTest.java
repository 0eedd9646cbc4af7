package io.github.benchfarm.device.android.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packets of a shell, as they should be and as no phone would send them. */
@Timeout(60)
class ShellAnswersTest {
    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final long CLAIMED = 0xFFFF_FFF0L;

    @Test
    void shell_unknownPackets_areSkipped() throws Exception {
        try (FakeServer server = FakeServer.onDevice(side -> {
            side.packet(77, "x".repeat(100_000));
            side.packet(1, "yes");
            side.packet(255, "");
            side.packet(1, "");
            side.exit(0);
        })) {
            assertThat(server.phone().shellText("id", AMPLE)).isEqualTo("yes");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 200, 255})
    void shell_exitCode_hasNoSign(int code) throws Exception {
        try (FakeServer server = FakeServer.onDevice(side -> side.exit(code))) {
            assertThat(server.phone().run("id", AMPLE).code()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2, 4, CLAIMED})
    void shell_exitPacketOfAnotherLength_isGarbage(long length) throws Exception {
        try (FakeServer server = FakeServer.onDevice(side -> side.packet(3, length, new byte[8]))) {
            assertThatThrownBy(() -> server.phone().shellText("id", AMPLE))
                    .isInstanceOf(AdbDeviceLostException.class)
                    .hasMessageContaining("garbage");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 99})
    void shell_packetWithAHugeLength_isPassedOnInPieces(int id) throws Exception {
        RecordedOutput out = new RecordedOutput();
        try (FakeServer server = FakeServer.onDevice(side -> {
            side.packet(id, CLAIMED, new byte[3_000_000]);
            side.hangUp();
        })) {
            assertThatThrownBy(() -> server.phone().shell("id", out, AMPLE, AMPLE))
                    .isInstanceOf(AdbDeviceLostException.class);
        }
        assertThat(out.largest()).isLessThanOrEqualTo(1 << 16);
    }

    @Test
    void shellText_ofACommandThatPrintsMuch_isItsBeginning() throws Exception {
        try (FakeServer server = FakeServer.onDevice(side -> {
            for (int i = 0; i < 80; i++) {
                side.packet(1, "x".repeat(50_000));
                side.packet(2, "y".repeat(50_000));
            }
            side.exit(0);
        })) {
            AdbResult result = server.phone().run("id", AMPLE);

            assertThat(result.stdout()).isEqualTo("x".repeat(1 << 20));
            assertThat(result.stderr()).isEqualTo("y".repeat(1 << 20));
        }
    }

    @Test
    void shellText_ofACommandThatFails_saysHow() throws Exception {
        try (FakeServer server = FakeServer.onDevice(side -> {
            side.packet(2, "/system/bin/sh: nproc: not found\n");
            side.exit(127);
        })) {
            assertThatThrownBy(() -> server.phone().shellText("nproc", AMPLE))
                    .isInstanceOf(AdbRefusedException.class)
                    .hasMessage("device phone, shell: nproc: exit code 127: /system/bin/sh: nproc: not found");
        }
    }
}
