package io.github.benchfarm.scenario.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.phone.PhoneSettings;
import io.github.benchfarm.testing.phone.TestPhone;
import io.github.benchfarm.testing.phone.VendorPhones;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Phones of several makers, as devices.csv and {@code benchmark devices} tell of them. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the test phone needs /proc")
class VendorPhonesTest extends WithPhones {
    @Test
    void run_phonesOfTheStudy_areThoseOfItsTable() throws IOException, InterruptedException {
        lab.phone(VendorPhones.galaxyS9("R58M00000S9"));
        lab.phone(VendorPhones.galaxyS10("R58M0000S10"));
        lab.phone(VendorPhones.galaxyS20("R58M0000S20"));

        CliResult result = lab.run();

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(facts("device", "release_year", "cpu", "gpu", "cameras_megapixels"))
                .containsExactlyInAnyOrder(
                        "Galaxy S9|2018|4x Exynos M3 2.70 GHz + 4x Cortex-A55 1.79 GHz|Mali-G72|12.2;8.0",
                        "Galaxy S10|2019|2x Exynos M4 2.73 GHz + 2x Cortex-A75 2.31 GHz + 4x Cortex-A55 1.95 GHz"
                                + "|Mali-G76|12.2;10.0;15.9",
                        "Galaxy S20 5G|2020|1x Cortex-A77 2.84 GHz + 3x Cortex-A77 2.42 GHz + 4x Cortex-A55 1.80 GHz"
                                + "|Adreno (TM) 650|12.2;64.1;12.2;10.0");
    }

    @Test
    void devices_otherMakers_tellWhatTheyKnowAndWhyNotTheRest() throws IOException, InterruptedException {
        lab.phone(VendorPhones.pixel6("19091FDF6000AB"));
        lab.phone(VendorPhones.redmiNote9("6e52ab01"));
        lab.phone(VendorPhones.emulator("EMULATOR34X2X5X0"));

        CliResult specs = lab.call("devices", "--specs");

        assertThat(specs.exit()).as(specs.err()).isZero();
        assertThat(specs.out())
                .contains("2x Cortex-X1 2.80 GHz + 2x Cortex-A76 2.25 GHz + 4x Cortex-A55 1.80 GHz", "Mali-G78")
                .contains("Redmi Note 9", "MT6768", "cameras_megapixels: Permission Denial")
                .contains("EMULATOR:", "DEBUG_BUILD:");
    }

    @Test
    void devices_inEachFormat_tellTheSame() throws IOException, InterruptedException {
        lab.phone(VendorPhones.galaxyS20("R58M0000S20"));

        CliResult table = lab.call("devices");
        CliResult csv = lab.call("devices", "--format", "csv");
        CliResult json = lab.call("devices", "--format", "json");
        CliResult wrong = lab.call("devices", "--format", "xml");

        assertThat(table.out()).contains("R58M0000S20", "Galaxy S20 5G");
        assertThat(csv.out().lines().toList()).first().asString().startsWith("device_id,device,platform");
        assertThat(csv.out().lines())
                .filteredOn(line -> line.startsWith("R58M0000S20,Galaxy S20 5G,android,"))
                .hasSize(1);
        assertThat(Json.tree(json.out()).toString()).contains("R58M0000S20", "Galaxy S20 5G");
        assertThat(wrong.exit()).isEqualTo(2);
    }

    @Test
    void devices_hostilePhone_isShownCleanAndMeasurable() throws IOException, InterruptedException {
        String noise = "noise not found\n".repeat(600_000);
        lab.phone(PhoneSettings.galaxyS20("R58M00000AA")
                .withProperty("ro.product.model", "\u001b[31m=cmd|x")
                .withDumpsys("SurfaceFlinger", noise)
                .withDumpsys("media.camera", noise)
                .withFile("/proc/cpuinfo", "\u0007\n")
                .without("getconf"));

        CliResult specs = lab.call("devices", "--specs");
        CliResult csv = lab.call("devices", "--format", "csv");

        assertThat(specs.exit()).as(specs.err()).isZero();
        assertThat(specs.out()).doesNotContain("\u001b", "\u0007").contains("page_bytes: ", "gpu: ");
        assertThat(csv.out()).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void devices_dumpsysHangs_phoneIsThereAllTheSame() throws IOException, InterruptedException {
        lab.phone(VendorPhones.galaxyS20("R58M0000S20").withCommand("dumpsys", "exec /bin/sleep 60\n"));

        CliResult specs = lab.call("devices", "--specs", "--no-prepare");

        assertThat(specs.exit()).as(specs.err()).isZero();
        assertThat(specs.out()).contains("Galaxy S20 5G", "Cortex-A77 2.84 GHz", "gpu: it did not answer within 5 s");
    }

    @Test
    void run_propertiesChangeMeanwhile_tableTellsWhatWasFound() throws IOException, InterruptedException {
        TestPhone phone = lab.phone(VendorPhones.galaxyS20("R58M0000S20"));
        lab.run("--name", "before");
        phone.dumpsys("SurfaceFlinger", "GLES: ARM, Mali-G1, OpenGL ES 3.2 v1\n");

        CliResult result = lab.run();

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(lab.home().run("before").table("devices.csv").get(0)).containsEntry("gpu", "Adreno (TM) 650");
        assertThat(facts("gpu")).containsExactly("Mali-G1");
    }

    private List<String> facts(String... columns) throws IOException {
        return lab.files().table("devices.csv").stream()
                .filter(row -> row.get("platform").equals("android"))
                .map(row -> row(row, columns))
                .toList();
    }

    private static String row(Map<String, String> row, String... columns) {
        return String.join("|", List.of(columns).stream().map(row::get).toList());
    }
}
