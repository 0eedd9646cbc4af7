package io.github.benchfarm.device.android;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PhoneSpaceTest {
    private static final long KILO = 1024;

    @Test
    void free_toybox_isTheAvailableColumn() {
        assertThat(PhoneSpace.free("""
                Filesystem      1K-blocks     Used Available Use% Mounted on
                /dev/block/dm-5 113450412 60211832  53107508  54% /data
                """)).hasValue(53_107_508 * KILO);
    }

    @Test
    void free_busyboxWithWrappedLine_isTheAvailableColumn() {
        assertThat(PhoneSpace.free("""
                Filesystem           1K-blocks      Used Available Use% Mounted on
                /dev/block/platform/msm_sdcc.1/by-name/userdata
                                      12189848   4234120   7955728  35% /data
                """)).hasValue(7_955_728 * KILO);
    }

    @Test
    void free_namesWithSpacesAndDigits_doNotMatter() {
        assertThat(PhoneSpace.free("""
                Filesystem       1K-blocks Used Available Use% Mounted on
                /dev/fuse 2 of 3      1000  400       600  40% /mnt/card 50 10% off/data
                """)).hasValue(600 * KILO);
    }

    @Test
    void free_windowsLineEnds_areUnderstood() {
        assertThat(PhoneSpace.free("Filesystem 1K-blocks Used Available Use% Mounted on\r\nx 10 4 6 40% /data\r\n"))
                .hasValue(6 * KILO);
    }

    @Test
    void free_fullPhone_isZero() {
        assertThat(PhoneSpace.free("/dev/block/dm-5 113450412 113450412 0 100% /data"))
                .hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Filesystem 1K-blocks Used Available Use% Mounted on",
                "/system/bin/sh: df: not found",
                "/data 12.0G 6.1G 5.9G 4096",
                "54%",
                "x54%",
                "9999999999999999999999 54%"
            })
    void free_nonsense_isUnknown(String text) {
        assertThat(PhoneSpace.free(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", " ", "12345 %", "1\n"})
    void free_megabyteOfTheSame_isUnknown(String unit) {
        assertThat(PhoneSpace.free(unit.repeat((1 << 20) / unit.length()))).isEmpty();
    }
}
