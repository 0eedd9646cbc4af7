package io.github.benchfarm.device.android.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Preparation;
import io.github.benchfarm.wire.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreparationScriptTest {
    private static final Preparation FIXED = new Preparation(true, true);
    private static final String TAKEN = """
            ===tuned
            stay_on_while_plugged_in=7
            screen_brightness_mode=0
            screen_brightness=10
            ===power
              mWakefulness=Awake
            ===clocks
            0
            """;

    @Test
    void findings_allTaken_areNone() {
        assertThat(PreparationScript.findings(FIXED, TAKEN)).isEmpty();
        assertThat(PreparationScript.findings(FIXED, TAKEN.replace("\n", "\r\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plugged_in=7, plugged_in=0, STAY_AWAKE_REFUSED",
        "brightness_mode=0, brightness_mode=1, BRIGHTNESS_REFUSED",
        "screen_brightness=10, screen_brightness=null, BRIGHTNESS_REFUSED",
        "Awake, Asleep, SCREEN_OFF",
        "===clocks, ===other, CLOCKS_NOT_FIXED"
    })
    void findings_oneRefused_isNamed(String asked, String answered, String code) {
        assertThat(codes(TAKEN.replace(asked, answered))).containsExactly(code);
    }

    @Test
    void findings_refusedClocks_quoteThePhone() {
        String printed = TAKEN.replace("===clocks\n0", "===clocks\n255 Failed to set FIXED_PERFORMANCE mode");

        assertThat(PreparationScript.findings(FIXED, printed))
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .contains("(Failed to set FIXED_PERFORMANCE mode)");
    }

    @Test
    void findings_ofNothingPrinted_areAll() {
        assertThat(codes(""))
                .containsExactly("STAY_AWAKE_REFUSED", "BRIGHTNESS_REFUSED", "SCREEN_OFF", "CLOCKS_NOT_FIXED");
    }

    @Test
    void findings_withoutFixedClocks_doNotTalkOfThem() {
        assertThat(PreparationScript.findings(Preparation.usual(), TAKEN.replace("===clocks\n0\n", "")))
                .isEmpty();
    }

    private static List<String> codes(String printed) {
        return PreparationScript.findings(FIXED, printed).stream()
                .map(Finding::code)
                .toList();
    }
}
