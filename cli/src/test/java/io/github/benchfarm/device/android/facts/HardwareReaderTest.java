package io.github.benchfarm.device.android.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.benchfarm.device.DeviceLostException;
import io.github.benchfarm.device.android.shell.PhoneShell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HardwareReaderTest {
    private AnsweringPhone phone = new AnsweringPhone();

    @BeforeEach
    void answer() {
        phone = new AnsweringPhone()
                .answers("/proc/cpuinfo", """
                        ===possible
                        0-1
                        ===clocks
                        0|1804800
                        1|2841600
                        ===cpuinfo
                        processor	: 0
                        CPU implementer	: 0x51
                        CPU part	: 0x805
                        processor	: 1
                        CPU implementer	: 0x41
                        CPU part	: 0xd0d""")
                .answers("SurfaceFlinger", "GLES: Qualcomm, Adreno (TM) 650, OpenGL ES 3.2 V@0615.0")
                .answers("media.camera", "  android.sensor.info.pixelArraySize (f0006): int32[2]\n    [4032 3024 ]")
                .answers("getconf", "4096");
    }

    @Test
    void read_phoneThatTellsAll_hasNothingUnknown() {
        Hardware hardware = read(false);

        assertThat(hardware.cpu().clusterText()).isEqualTo("1x Cortex-A77 2.84 GHz + 1x Cortex-A55 1.80 GHz");
        assertThat(hardware.gpu().name()).isEqualTo("Adreno (TM) 650");
        assertThat(hardware.camerasMegapixels()).hasSize(1);
        assertThat(hardware.pageBytes()).isEqualTo(4096);
        assertThat(hardware.unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SurfaceFlinger, gpu, /system/bin/sh: dumpsys: inaccessible or not found",
        "SurfaceFlinger, gpu, Can't find service: SurfaceFlinger",
        "media.camera, cameras_megapixels, Permission Denial: can't dump CameraService from uid=2000",
        "getconf, page_bytes, /system/bin/sh: getconf: not found"
    })
    void read_commandMissingOrDenied_givesThePhonesWordsAndTheOtherFacts(String command, String fact, String words) {
        phone.answers(command, words);

        Hardware hardware = read(false);

        assertThat(hardware.unknown()).containsOnlyKeys(fact);
        assertThat(hardware.unknown().get(fact)).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"/proc/cpuinfo, cpu", "SurfaceFlinger, gpu", "media.camera, cameras_megapixels", "getconf, page_bytes"})
    void read_commandHangs_costsItsFactOnly(String command, String fact) {
        phone.hangs(command, "");

        assertThat(read(false).unknown())
                .containsOnlyKeys(fact)
                .extractingByKey(fact, STRING)
                .contains("within 5 s");
    }

    @ParameterizedTest
    @CsvSource({"/proc/cpuinfo, cpu", "SurfaceFlinger, gpu", "media.camera, cameras_megapixels", "getconf, page_bytes"})
    void read_phoneLostMeanwhile_isAReasonAndNoFailure(String command, String fact) {
        phone.fails(command, new DeviceLostException("the connection ended"));

        assertThat(read(false).unknown()).extractingByKey(fact, STRING).endsWith("the connection ended");
    }

    @ParameterizedTest
    @CsvSource({"-4096", "99999999999", "4k", "'4096 '", "\u0664\u0660\u0669\u0666"})
    void read_pageSizeThatIsNone_isUnknownWithTheAnswer(String answer) {
        phone.answers("getconf", answer);

        Hardware hardware = read(false);

        assertThat(hardware.pageBytes()).isZero();
        assertThat(hardware.unknown()).containsKey("page_bytes");
    }

    @Test
    void read_answersWithControlCharacters_reasonsArePlain() {
        phone.answers("SurfaceFlinger", "Permission Denial: \u001b[31mgo away\u0007");

        assertThat(read(false).unknown().get("gpu")).contains("go away").doesNotContain("\u001b", "\u0007");
    }

    @Test
    void read_carriageReturns_changeNothing() {
        phone.answers("getconf", "4096\r");

        assertThat(read(false).pageBytes()).isEqualTo(4096);
    }

    @Test
    void read_coresMissing_saysThatAPhoneMayHideThem() {
        phone.answers("/proc/cpuinfo", "===possible\n0-7\n===clocks\n0 1 2 3|1804800\n===cpuinfo");

        assertThat(read(false).unknown().get("cpu")).contains("4, 5, 6, 7").contains("asleep");
    }

    @Test
    void read_notAllowedToWake_pressesNoKey() {
        read(false);

        assertThat(phone.commands()).noneMatch(command -> command.contains("keyevent"));
    }

    @Test
    void read_allowedToWake_pressesKeysOnlyAroundTheCores() {
        read(true);

        assertThat(phone.commands())
                .filteredOn(command -> command.contains("keyevent"))
                .singleElement()
                .satisfies(command -> assertThat(command).contains("/proc/cpuinfo"));
    }

    private Hardware read(boolean wake) {
        return HardwareReader.read(new PhoneShell(phone), wake);
    }
}
