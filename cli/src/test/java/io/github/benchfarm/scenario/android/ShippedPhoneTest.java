package io.github.benchfarm.scenario.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.testing.phone.AppProcess;
import io.github.benchfarm.testing.phone.PhoneSettings;
import io.github.benchfarm.testing.phone.TestPhone;
import io.github.benchfarm.testing.shim.BionicShim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way with the bytes that phones get: the command, the adb server, the pushed dex and TFLite's own Android
 * library. Only the phone around them is a stand-in, and its numbers are no phone's.
 */
@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "TFLite's Android library for x86-64 runs here")
class ShippedPhoneTest {
    @TempDir
    private Path folder;

    @Test
    void trainedModel_onTheShippedAgent_isDelegatedAsOnAPhone() throws IOException, InterruptedException {
        try (PhoneLab lab = new PhoneLab(folder)) {
            TestPhone phone = lab.phone(PhoneSettings.emulator("EMU64X0001")
                    .withAppProcess(AppProcess.program(BionicShim.ofThisBuild().appProcess())));
            String model = SharedData.model("mobilenet_v1_0.25_224_int8.tflite").toString();

            CliResult result = lab.call(
                    "run",
                    "--devices",
                    "EMU64X0001",
                    "--models",
                    model,
                    "--delegates",
                    "xnnpack,cpu,gpu",
                    "--repeats",
                    "1",
                    "--iterations",
                    "20",
                    "--min-time",
                    "1ms",
                    "--output",
                    ".",
                    "--name",
                    "run");

            assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(1);
            assertThat(phone.pushes()).anyMatch(path -> path.contains("lib/x86_64/libtensorflowlite_jni.so"));
            Map<String, String> xnnpack = row(lab, "xnnpack");
            assertThat(xnnpack.get("status")).isEqualTo("ok");
            assertThat(xnnpack.get("runtime")).isEqualTo("tflite 2.16.1");
            assertThat(xnnpack.get("nodes") + " " + xnnpack.get("delegated_nodes"))
                    .isEqualTo("31 29");
            assertThat(row(lab, "cpu").get("applied")).isEqualTo("cpu");
            assertThat(row(lab, "gpu").get("code")).isEqualTo("DELEGATE_UNAVAILABLE");
            assertThat(lab.files().column("simulated")).containsOnly("true");
        }
    }

    private static Map<String, String> row(PhoneLab lab, String delegate) throws IOException {
        return lab.rows("EMU64X0001").stream()
                .filter(row -> row.get("delegate").equals(delegate))
                .findFirst()
                .orElseThrow();
    }
}
