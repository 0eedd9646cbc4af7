package io.github.benchfarm.device.ios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.ios.backend.IosFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of iPhones, and how strictly it is read. */
class IphoneModelsTest {
    private static final String HEADER =
            "product_type,name,chip,performance_cores,efficiency_cores,gpu_cores,ram_gib,release_year\n";
    private static final String XR = "\"iPhone11,8\",iPhone XR,A12 Bionic,2,4,4,3,2018\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iPhone11,8 | iPhone XR | A12 Bionic | 4 | 3 | 2018",
                "iPhone12,3 | iPhone 11 Pro | A13 Bionic | 4 | 4 | 2019",
            })
    void of_phonesOfTheStudy_asInItsTable(String type, String name, String chip, int gpuCores, int ram, int year) {
        IphoneModel expected = new IphoneModel(type, name, chip, 2, 4, gpuCores, (long) ram << 30, year);

        assertThat(IphoneModels.of(type)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iPhone10,1", "iPhone10,4", "iPhone10,3", "iPhone11,2", "iPhone12,1", "iPhone12,8", "iPhone13,2",
                "iPhone14,5", "iPhone14,6", "iPhone14,7", "iPhone15,4", "iPhone16,1", "iPhone17,3", "iPhone17,5",
                "iPhone18,3", "iPhone18,4"
            })
    void of_everyFamilySinceTheEight_known(String productType) {
        assertThat(IphoneModels.of(productType)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "iPhone9,1", "iPhone99,1", "iPad14,3", "iphone12,3", "iPhone12,3 "})
    void of_anythingElse_empty(String productType) {
        assertThat(IphoneModels.of(productType)).isEmpty();
    }

    @Test
    void specs_unknownProductType_isTheNameAndTellsWhyFactsAreMissing() {
        IosFacts facts = new IosFacts("00008150-1", "lab", "iPhone99,1", "30.1", "30A1", "D99AP", false);

        DeviceSpecs specs = IosSpecs.of(facts, IphoneModels.of(facts.productType()));

        assertThat(specs.name()).isEqualTo("iPhone99,1");
        assertThat(specs.soc()).isEmpty();
        assertThat(specs.unknown())
                .containsEntry("soc", "not in our table of iPhones")
                .containsKey("ram_gb");
    }

    @Test
    void parse_goodLineAfterComments_read() {
        assertThat(IphoneModels.parse("# why\n" + HEADER + XR))
                .containsOnlyKeys("iPhone11,8")
                .containsValue(new IphoneModel("iPhone11,8", "iPhone XR", "A12 Bionic", 2, 4, 4, 3L << 30, 2018));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iPhone11,8,iPhone XR,A12 Bionic,2,4,4,3,2018",
                "\"iPhone11,8\",iPhone XR,A12 Bionic,2,4,4,2018",
                "\"iPhone11,8\",iPhone XR,A12 Bionic,2,4,4,3,2018,",
                "\"iPhone11,8\",iPhone XR,A12 Bionic,2,4,,3,2018",
                "\"iPhone11,8\",iPhone XR,A12 Bionic,2,4,0,3,2018",
                "\"iPhone11,8\",,A12 Bionic,2,4,4,3,2018",
                "\"iPhone11,8\", iPhone XR,A12 Bionic,2,4,4,3,2018",
                "\"iPad11,8\",iPhone XR,A12 Bionic,2,4,4,3,2018",
                "\"iPhone11,8\",iPhone XR,A12 Bionic,2,4,4,3,18",
                "\"iPhone11,8\",iPhone XR,A12 Bionic,two,4,4,3,2018",
                ""
            })
    void parse_badLine_refusedWithTheLine(String line) {
        assertThatThrownBy(() -> IphoneModels.parse(HEADER + line + "\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bad line: " + line);
    }

    @Test
    void parse_productTypeTwice_refused() {
        assertThatThrownBy(() -> IphoneModels.parse(HEADER + XR + XR))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("iPhone11,8 twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only this\n", "product_type,name\n"})
    void parse_noHeader_refused(String table) {
        assertThatThrownBy(() -> IphoneModels.parse(table))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("header");
    }
}
