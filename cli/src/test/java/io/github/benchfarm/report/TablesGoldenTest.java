package io.github.benchfarm.report;

import static io.github.benchfarm.testing.ExampleRun.benchCase;
import static io.github.benchfarm.testing.ExampleRun.job;
import static io.github.benchfarm.testing.ExampleRun.measurement;
import static io.github.benchfarm.testing.ExampleRun.model;
import static io.github.benchfarm.testing.ExampleRun.notOk;
import static io.github.benchfarm.testing.ExampleRun.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.result.Measurement;
import io.github.benchfarm.testing.ExampleRun;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesGoldenTest {
    private static final PlannedDevice S20 = ExampleRun.phone("R58N1", "Galaxy S20");
    private static final PlannedDevice OTHER_S20 = ExampleRun.phone("R58N2", "Galaxy S20");
    private static final PlannedDevice HOST = ExampleRun.host();
    private static final PlannedDevice STAND_IN = ExampleRun.simulatedPhone("SIM1", "Test phone");

    private static final Case INT8 = benchCase(model("mobilenet_v1_0.25_224_int8"), "xnnpack", 4);
    private static final Case FP32 = benchCase(model("mobilenet_v1_1.0_224_fp32"), "xnnpack", 4);
    private static final Case FP32_GPU = benchCase(model("mobilenet_v1_1.0_224_fp32"), "gpu:precision=fp16", 4);
    private static final Case ON_HOST = benchCase(model("mobilenet_v1_0.25_224_int8"), "xnnpack", 2);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "tr-TR"})
    void tables_anyLocale_sameBytes(String locale) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            ExampleRun run = everyKindOfRow();
            List<Path> written = Tables.write(directory, run.info(), run.results());
            Path text = directory.resolve("comparison.txt");
            Files.writeString(text, ComparisonText.render(Comparison.of(run.info(), run.results()), 120));

            assertThat(written)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactly("results.csv", "comparison.csv", "devices.csv", "findings.csv");
            for (String name :
                    List.of("results.csv", "comparison.csv", "devices.csv", "findings.csv", "comparison.txt")) {
                assertThat(Files.readString(directory.resolve(name))).as(name).isEqualTo(golden(name));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static ExampleRun everyKindOfRow() {
        Measurement old = new Measurement(
                "tflite 2.16.1",
                "unverified",
                null,
                null,
                null,
                0,
                1,
                ExampleRun.latency(1234.5678),
                null,
                null,
                "",
                "",
                "",
                null);
        Finding outliers = new Finding("OUTLIERS", "3 of 50 iterations are far off", "close other programs");
        Finding few = new Finding("FEW_SAMPLES", "3 iterations", "measure more iterations");
        return new ExampleRun()
                .devices(S20, OTHER_S20, HOST, STAND_IN)
                .unusable(new UnusableDevice(
                        "android", "emulator-5554", Failure.user("UNAUTHORIZED", "accept the dialog on the phone")))
                .models(INT8.model(), FP32.model())
                .results(
                        ok(job(S20, FP32, 1), 23.9),
                        ok(job(S20, INT8, 1), ExampleRun.measurement(ExampleRun.latency(4.8437)), outliers, few),
                        notOk(job(S20, FP32_GPU, 1), JobStatus.FAILED, "DELEGATE_UNAVAILABLE"),
                        notOk(job(S20, INT8, 2), JobStatus.LOST, "DEVICE_LOST"),
                        ok(job(S20, FP32, 2), 24.3),
                        notOk(job(S20, FP32_GPU, 2), JobStatus.SKIPPED, "NOT_RUN"),
                        ok(job(OTHER_S20, FP32, 1), old),
                        ok(job(OTHER_S20, INT8, 1), measurement(ExampleRun.fewSamples()), few),
                        notOk(job(OTHER_S20, FP32_GPU, 1), JobStatus.SKIPPED, "NOT_RUN"),
                        ok(job(HOST, ON_HOST, 1), 0.050123),
                        ok(job(HOST, ON_HOST, 2), 0.050987),
                        ok(job(STAND_IN, INT8, 1), 9.99996),
                        notOk(job(STAND_IN, FP32, 1), JobStatus.LOST, "DEVICE_LOST"),
                        notOk(job(STAND_IN, FP32_GPU, 1), JobStatus.FAILED, "AGENT_CRASHED"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = TablesGoldenTest.class.getResourceAsStream("/report/" + name)) {
            byte[] bytes = Objects.requireNonNull(in, "no golden file " + name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
