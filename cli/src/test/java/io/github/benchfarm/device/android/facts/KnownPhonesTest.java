package io.github.benchfarm.device.android.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.android.facts.KnownPhones.KnownPhone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPhonesTest {
    /** The phones of the study. */
    @ParameterizedTest
    @CsvSource({"SM-G960N, Galaxy S9, 2018", "SM-G973N, Galaxy S10, 2019", "SM-G981N, Galaxy S20 5G, 2020"})
    void of_phoneOfTheStudy_hasNameAndYear(String model, String name, int year) {
        assertThat(KnownPhones.of(model)).contains(new KnownPhone(name, year));
    }

    @Test
    void of_galaxyOfAnotherRegion_isTheSamePhone() {
        assertThat(KnownPhones.of("SM-G973F/DS"))
                .isEqualTo(KnownPhones.of("SM-G973U1"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SM-Z999N", "sm-g960n", "SM-G960NNNN", "SM-G960N; reboot", "Pixel"})
    void of_whatIsNoModelOfTheTable_isUnknown(String model) {
        assertThat(KnownPhones.of(model)).isEmpty();
    }
}
