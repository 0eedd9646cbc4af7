package io.github.benchfarm.device.android;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PhoneFactsTest {
    private static final PhoneFacts UNKNOWN = new PhoneFacts(Map.of(), "", 0, 0);
    private static final int MEGA = 1 << 20;

    @Test
    void parse_galaxy_tellsAll() {
        PhoneFacts facts = PhoneFacts.parse(PhoneDumps.GALAXY_S20);

        assertThat(facts.property("ro.product.model")).isEqualTo("SM-G981N");
        assertThat(facts.property("ro.serialno")).isEqualTo("R58M123ABC");
        assertThat(facts.property("ro.product.cpu.abilist")).isEqualTo("arm64-v8a,armeabi-v7a,armeabi");
        assertThat(facts.properties()).hasSize(9);
        assertThat(facts.bootId()).isEqualTo("0a1b2c3d-0000-4000-8000-123456789abc");
        assertThat(facts.cores()).isEqualTo(8);
        assertThat(facts.ramBytes()).isEqualTo(11_530_616L * 1024);
    }

    @Test
    void parse_pixelWithPropertyOfTwoLines_leavesOnlyThatOut() {
        PhoneFacts facts = PhoneFacts.parse(PhoneDumps.PIXEL_6);

        assertThat(facts.property("persist.sys.boot.reason.history")).isEmpty();
        assertThat(facts.property("bluetooth.device.class_of_device")).isEqualTo("90,2,12");
        assertThat(facts.property("ro.product.model")).isEqualTo("Pixel 6");
    }

    @Test
    void parse_redmi_keepsEmptyPropertiesEmpty() {
        PhoneFacts facts = PhoneFacts.parse(PhoneDumps.REDMI_NOTE_8);

        assertThat(facts.property("ro.soc.model")).isEmpty();
        assertThat(facts.property("ro.product.marketname")).isEqualTo("Redmi Note 8T");
        assertThat(facts.property("ro.no.such")).isEmpty();
    }

    @Test
    void parse_emulatorWithoutClocks_knowsTheRest() {
        PhoneFacts facts = PhoneFacts.parse(PhoneDumps.EMULATOR);
        assertThat(facts.cores()).isEqualTo(4);
        assertThat(facts.ramBytes()).isEqualTo(2_026_004L * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {PhoneDumps.GALAXY_S20, PhoneDumps.PIXEL_6, PhoneDumps.REDMI_NOTE_8, PhoneDumps.EMULATOR})
    void parse_windowsLineEnds_areUnderstood(String dump) {
        assertThat(PhoneFacts.parse(dump.replace("\n", "\r\n"))).isEqualTo(PhoneFacts.parse(dump));
        assertThat(PhoneFacts.parse(dump.replace("\n", "\r\r\n")).properties())
                .isEqualTo(PhoneFacts.parse(dump).properties());
    }

    @Test
    void parse_cutOffAnywhere_tellsNothingElseThanTheWhole() {
        PhoneFacts whole = PhoneFacts.parse(PhoneDumps.GALAXY_S20);

        for (int end = 0; end < PhoneDumps.GALAXY_S20.length(); end++) {
            PhoneFacts part = PhoneFacts.parse(PhoneDumps.GALAXY_S20.substring(0, end));
            assertThat(whole.properties()).containsAllEntriesOf(part.properties());
            assertThat(part.bootId()).isIn("", whole.bootId());
            assertThat(part.ramBytes()).isIn(0L, whole.ramBytes());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "garbage",
                "/system/bin/sh: getprop: not found",
                "===",
                "[]: []",
                "[a b]: [c]",
                "[a]: c",
                "===boot\n0A1B2C3D-0000-4000-8000-123456789ABC",
                "===boot\n../../../etc",
                "===cores\n1-7\n0-\n0-9999\n-1",
                "===clocks\n0\n-1804800\n1804800 kHz\n99999999999999999999",
                "===memory\nMemTotal: lots kB\nMemTotal: 9999999999999 kB\nMemFree: 1 kB"
            })
    void parse_nonsense_isUnknown(String text) {
        assertThat(PhoneFacts.parse(text)).isEqualTo(UNKNOWN);
    }

    @Test
    void parse_oneCore_isCounted() {
        assertThat(PhoneFacts.parse("===cores\n0\n").cores()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "[", "]", "[a]: [", "MemTotal:\t", "0-", "===", "\r", "\n", "===memory\nMemTotal: "})
    void parse_megabyteOfTheSame_isUnknown(String unit) {
        String text = "===memory\n" + unit.repeat(MEGA / unit.length());

        assertThat(PhoneFacts.parse(text)).isEqualTo(UNKNOWN);
    }

    @Test
    void parse_megabyteOfRandomCharacters_isRead() {
        StringBuilder text = new StringBuilder(MEGA);
        new Random(7).ints(MEGA, 0, 256).forEach(c -> text.append((char) c));

        assertThat(PhoneFacts.parse(text.toString()).bootId()).isEmpty();
    }

    @Test
    void parse_longValue_isCut() {
        String value = PhoneFacts.parse("[ro.product.model]: [" + "x".repeat(MEGA) + "]\n")
                .property("ro.product.model");

        assertThat(value).hasSize(200).endsWith("...");
    }

    @Test
    void parse_controlCharacters_areTakenOutOfValuesAndRefusedInNames() {
        PhoneFacts facts = PhoneFacts.parse("[ro.product.model]: [\u001b[31mred\u0007\u202e]\n[ro.\u001b.x]: [y]\n");

        assertThat(facts.properties()).isEqualTo(Map.of("ro.product.model", "[31mred \ufffd"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]: [",
                "[ro.serialno]: [other]",
                "=HYPERLINK(\"http://x\")",
                "<script>alert(1)</script>",
                "$(reboot); `reboot` '; reboot; '",
                "../../etc/passwd",
                "===boot"
            })
    void parse_hostileValue_staysTheValueOfItsProperty(String value) {
        String dump = "[a.hostile]: [" + value + "]\n" + PhoneDumps.GALAXY_S20;

        PhoneFacts facts = PhoneFacts.parse(dump);

        assertThat(facts.property("a.hostile")).isEqualTo(value);
        assertThat(facts.property("ro.serialno")).isEqualTo("R58M123ABC");
        assertThat(facts.bootId()).isEqualTo("0a1b2c3d-0000-4000-8000-123456789abc");
    }

    @Test
    void parse_propertyTwice_theFirstHolds() {
        assertThat(PhoneFacts.parse("[ro.serialno]: [a]\n[ro.serialno]: [b]\n").property("ro.serialno"))
                .isEqualTo("a");
    }
}
