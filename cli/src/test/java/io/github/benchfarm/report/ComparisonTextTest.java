package io.github.benchfarm.report;

import static io.github.benchfarm.testing.ExampleRun.benchCase;
import static io.github.benchfarm.testing.ExampleRun.job;
import static io.github.benchfarm.testing.ExampleRun.model;
import static io.github.benchfarm.testing.ExampleRun.notOk;
import static io.github.benchfarm.testing.ExampleRun.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.testing.ExampleRun;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {
    private static final Case LONG =
            benchCase(model("efficientnet_lite0_flowers_with_a_very_long_name_int8"), "xnnpack", 4);

    @Test
    void render_oneRealDevice_noDeviceColumn() {
        PlannedDevice phone = ExampleRun.phone("R58N1", "Galaxy S20");
        assertThat(render(new ExampleRun().devices(phone).results(ok(job(phone, LONG, 1), 4)), 200))
                .doesNotContain("device")
                .doesNotContain("range ms")
                .doesNotContain("Galaxy");
    }

    @Test
    void render_oneSimulatedDevice_saysSo() {
        PlannedDevice phone = ExampleRun.simulatedPhone("SIM1", "Test phone");
        assertThat(render(new ExampleRun().devices(phone).results(ok(job(phone, LONG, 1), 4)), 200))
                .contains("simulated")
                .contains("yes");
    }

    @Test
    void render_narrow_shortensNamesInTheMiddle() {
        PlannedDevice phone = ExampleRun.phone("R58N1", "Galaxy S20");
        ExampleRun run = new ExampleRun()
                .devices(phone)
                .results(ok(job(phone, LONG, 1), 4), notOk(job(phone, LONG, 2), JobStatus.FAILED, "OUT_OF_MEMORY"));

        String text = render(run, 90);

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(90));
        assertThat(text)
                .contains("efficientnet")
                .contains("...")
                .contains("_int8 ")
                .contains("1/2");
    }

    @Test
    void render_namesThatDifferInTheMiddle_stayApart() {
        PlannedDevice phone = ExampleRun.phone("R58N1", "Galaxy S20");
        Case quarter = benchCase(model("mobilenet_v1_0.25_224_int8"), "xnnpack", 4);
        Case half = benchCase(model("mobilenet_v1_0.50_224_int8"), "xnnpack", 4);
        String text = render(
                new ExampleRun().devices(phone).results(ok(job(phone, quarter, 1), 4), ok(job(phone, half, 1), 4)), 78);

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
        assertThat(text).contains("...").contains("25_224").contains("50_224");
    }

    @Test
    void render_absurdlyNarrow_numbersStayWhole() {
        PlannedDevice phone = ExampleRun.phone("R58N1", "Galaxy S20");
        assertThat(render(new ExampleRun().devices(phone).results(ok(job(phone, LONG, 1), 4)), 1))
                .contains("4.000")
                .contains("250.0")
                .contains("5.685")
                .contains("48.23");
    }

    @Test
    void render_wideLetters_columnsStayAligned() {
        PlannedDevice korean = ExampleRun.phone("R58N1", "\uAC24\uB7ED\uC2DC S20");
        PlannedDevice plain = ExampleRun.phone("R58N2", "Galaxy");
        String text = render(
                new ExampleRun()
                        .devices(korean, plain)
                        .results(ok(job(korean, LONG, 1), 4), ok(job(plain, LONG, 1), 4)),
                200);

        assertThat(text.lines().map(TextWidth::of).distinct()).hasSize(1);
    }

    @Test
    void render_escapeSequenceInName_disarmed() {
        PlannedDevice hostile = ExampleRun.phone("R58N1", "\u001B[2Jgone\nnext");
        PlannedDevice other = ExampleRun.phone("R58N2", "Galaxy");
        String text = render(new ExampleRun().devices(hostile, other).results(ok(job(hostile, LONG, 1), 4)), 200);

        assertThat(text.codePoints().filter(Character::isISOControl)).containsOnly((int) '\n');
        assertThat(text.lines()).hasSize(2);
    }

    @Test
    void render_nothingMeasured_onlyRemarks() {
        PlannedDevice phone = ExampleRun.phone("R58N1", "Galaxy S20");
        ExampleRun run =
                new ExampleRun().devices(phone).results(notOk(job(phone, LONG, 1), JobStatus.FAILED, "OUT_OF_MEMORY"));

        assertThat(render(run, 200)).doesNotContain("p50").endsWith("  4        failed: OUT_OF_MEMORY\n");
    }

    @Test
    void render_noResults_empty() {
        assertThat(render(new ExampleRun().devices(ExampleRun.host()), 80)).isEmpty();
    }

    private static String render(ExampleRun run, int width) {
        return ComparisonText.render(Comparison.of(run.info(), run.results()), width);
    }
}
