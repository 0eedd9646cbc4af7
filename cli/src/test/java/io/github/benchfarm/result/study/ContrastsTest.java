package io.github.benchfarm.result.study;

import static io.github.benchfarm.testing.ExampleRun.benchCase;
import static io.github.benchfarm.testing.ExampleRun.job;
import static io.github.benchfarm.testing.ExampleRun.model;
import static io.github.benchfarm.testing.ExampleRun.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.result.study.Contrast.Kind;
import io.github.benchfarm.testing.ExampleRun;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastsTest {
    private static final Case FP32 = benchCase(model("mobilenet_v1_fp32"), "xnnpack", 4);
    private static final Case INT8 = benchCase(model("mobilenet_v1_int8"), "xnnpack", 4);
    private static final Case GPU = benchCase(model("mobilenet_v1_fp32"), "gpu", 4);

    @Test
    void generations_areOrderedByYear_withinOneLine() {
        PlannedDevice s9 = phone("A", "Galaxy S9", 2018);
        PlannedDevice s20 = phone("B", "Galaxy S20 5G", 2020);
        PlannedDevice s10 = phone("C", "Galaxy S10", 2019);
        PlannedDevice pixel = phone("D", "Pixel 6", 2021);
        ExampleRun run = new ExampleRun().devices(s20, s9, pixel, s10);
        measure(run, s20, FP32, 10);
        measure(run, s9, FP32, 40);
        measure(run, pixel, FP32, 5);
        measure(run, s10, FP32, 20);

        assertThat(Contrasts.of(run.info(), run.results()))
                .extracting(its -> its.kind() + " " + its.from().label() + " -> "
                        + its.to().label() + " " + its.changeText())
                .containsExactly(
                        "GENERATION Galaxy S9 -> Galaxy S10 -50 %", "GENERATION Galaxy S10 -> Galaxy S20 5G -50 %");
    }

    @Test
    void quantizationAndDelegates_areComparedOnTheSameDevice() {
        PlannedDevice phone = phone("A", "Galaxy S20", 2020);
        ExampleRun run = new ExampleRun().devices(phone);
        measure(run, phone, FP32, 20);
        measure(run, phone, INT8, 5);
        measure(run, phone, GPU, 30);

        assertThat(Contrasts.of(run.info(), run.results()))
                .extracting(its -> its.kind() + " " + its.from().label() + " -> "
                        + its.to().label() + " " + its.changeText())
                .containsExactly("QUANTIZATION fp32 -> int8 -75 %", "DELEGATE xnnpack -> gpu +50 %");
        assertThat(Contrasts.of(run.info(), run.results()).get(0).from().logs()).hasSize(2);
    }

    @Test
    void standIns_areLeftOut() {
        PlannedDevice standIn = ExampleRun.simulatedPhone("SIM", "Test phone");
        ExampleRun run = new ExampleRun().devices(standIn);
        measure(run, standIn, FP32, 20);
        measure(run, standIn, INT8, 5);

        assertThat(Contrasts.of(run.info(), run.results())).isEmpty();
    }

    @Test
    void oneRepeat_showsNothing() {
        PlannedDevice phone = phone("A", "Galaxy S20", 2020);
        ExampleRun run =
                new ExampleRun().devices(phone).results(ok(job(phone, FP32, 1), 20), ok(job(phone, INT8, 1), 5));

        assertThat(Contrasts.of(run.info(), run.results()))
                .singleElement()
                .satisfies(its -> assertThat(its.shown()).isFalse())
                .extracting(Contrast::changeText)
                .isEqualTo("no difference is shown");
    }

    @Test
    void overlappingRanges_neverShowADifference() {
        Random random = new Random(7);
        PlannedDevice phone = phone("A", "Galaxy S20", 2020);
        for (int i = 0; i < 500; i++) {
            double[] a = {10 + random.nextDouble(), 10 + random.nextDouble()};
            double[] b = {10 + random.nextDouble(), 10 + random.nextDouble()};
            ExampleRun run = new ExampleRun()
                    .devices(phone)
                    .results(
                            ok(job(phone, FP32, 1), a[0]),
                            ok(job(phone, FP32, 2), a[1]),
                            ok(job(phone, INT8, 1), b[0]),
                            ok(job(phone, INT8, 2), b[1]));
            boolean apart = Math.max(a[0], a[1]) < Math.min(b[0], b[1]) || Math.max(b[0], b[1]) < Math.min(a[0], a[1]);

            Contrast contrast = Contrasts.of(run.info(), run.results()).get(0);

            assertThat(contrast.kind()).isEqualTo(Kind.QUANTIZATION);
            assertThat(contrast.shown()).isEqualTo(apart);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Galaxy S9, Galaxy S",
        "Galaxy S20 5G, Galaxy S",
        "Galaxy S10+, Galaxy S+",
        "Galaxy S24 Ultra, Galaxy S Ultra",
        "Pixel 6, Pixel",
        "Pixel 6 Pro, Pixel Pro",
        "iPhone 11 Pro, iPhone Pro",
        "iPhone XR, ",
        "SM-X999, "
    })
    void line_isTheNameWithoutItsNumber(String name, String line) {
        assertThat(PhoneLine.of(phone("A", name, 2020).specs()).orElse(null)).isEqualTo(line);
    }

    @Test
    void line_ofAPhoneWithoutYear_isUnknown() {
        assertThat(PhoneLine.of(phone("A", "Galaxy S9", 0).specs())).isEmpty();
    }

    private static void measure(ExampleRun run, PlannedDevice device, Case its, double millis) {
        run.results(ok(job(device, its, 1), millis), ok(job(device, its, 2), millis * 1.001));
    }

    private static PlannedDevice phone(String id, String name, int year) {
        DeviceSpecs specs = ExampleRun.phone(id, name).specs();
        DeviceSpecs dated = new DeviceSpecs(
                name,
                specs.platform(),
                specs.manufacturer(),
                specs.model(),
                year,
                specs.software(),
                specs.soc(),
                specs.cpu(),
                specs.gpu(),
                specs.ramBytes(),
                specs.camerasMegapixels(),
                specs.runtime(),
                specs.agent(),
                false,
                false,
                specs.unknown());
        return ExampleRun.device(id, dated, 4);
    }
}
