package io.github.benchfarm.report.page;

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
import io.github.benchfarm.wire.Finding;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page by its structure; {@link BrowserTest} looks at what a browser makes of it. */
class ReportPageTest {
    private static final PlannedDevice PHONE = ExampleRun.phone("R58N1", "Galaxy S20");
    private static final PlannedDevice STAND_IN = ExampleRun.simulatedPhone("SIM1", "Test phone");
    private static final Case FP32 = benchCase(model("mobilenet_v1_fp32"), "xnnpack", 4);
    private static final Case INT8 = benchCase(model("mobilenet_v1_int8"), "xnnpack", 4);

    @TempDir
    private Path directory;

    @Test
    void sections_holdWhatTheRunHolds() throws IOException {
        Document page = page(example());

        assertThat(texts(page, "main h2"))
                .containsSubsequence(
                        "Which device?",
                        "Which model?",
                        "Is it really faster?",
                        "Can I trust it?",
                        "Summary",
                        "Figure 1: latency per model",
                        "Comparison",
                        "What the numbers say",
                        "Table 1: hardware",
                        "Missing cells",
                        "Findings",
                        "Stand-ins (simulated)",
                        "Provenance");
        assertThat(table(page, "Comparison"))
                .containsExactly(
                        "mobilenet_v1_fp32 | file | xnnpack x4 | 20.10 (20.00-20.20)",
                        "mobilenet_v1_int8 | file | xnnpack x4 | 5.050 (5.000-5.100)");
        assertThat(table(page, "Hardware"))
                .singleElement()
                .asString()
                .contains("Galaxy S20 | R58N1 | 2020 | Android 13 | SM8250", "1x Cortex-A77 2.84 GHz + 3x Cortex-A77");
        assertThat(table(page, "Missing cells"))
                .containsExactly(
                        "Galaxy S20 | mobilenet_v1_int8 | xnnpack x4 | 3 | lost | DEVICE_LOST | what happened, where and how"
                                + " to fix it");
        assertThat(texts(page, ".statements li"))
                .containsExactly(
                        "-75 % quantization: mobilenet v1 with xnnpack on Galaxy S20: fp32 20.10 (20.00-20.20) ms,"
                                + " int8 5.050 (5.000-5.100) ms");
        assertThat(page.select(".statements li").attr("title")).contains("logs/");
        assertThat(texts(page, ".card").get(3)).contains("4 of 5 jobs are ok", "1 of 5 jobs are lost", "HOT in 1 jobs");
    }

    @Test
    void standIns_appearInTheirOwnSectionOnly() throws IOException {
        Document page = page(example());

        assertThat(table(page, "Stand-ins"))
                .containsExactly("mobilenet_v1_fp32 | file | xnnpack x4 | 1.000 (1.000-1.000)");
        page.select("section.simulated").remove();
        assertThat(page.html()).doesNotContain("Test phone").doesNotContain("SIM1");
    }

    @Test
    void onlyStandIns_saySo_andDrawNothing() throws IOException {
        Document page = page(new ExampleRun().devices(STAND_IN).results(ok(job(STAND_IN, FP32, 1), 1)));

        assertThat(page.text()).contains("No real device has a number in this run");
        assertThat(page.select(".chart, canvas")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "<!--<script>",
                "'; alert(1); //",
                "\u202Eecived",
                "{{ page.title }}{% raw %}"
            })
    void hostileNames_areShownNotRun(String name) throws IOException {
        PlannedDevice hostile = ExampleRun.phone("H1", name);
        Case its = benchCase(model("net_" + "x".repeat(300)), "xnnpack", 4);
        Document page = page(new ExampleRun()
                .devices(hostile)
                .results(ok(
                        job(hostile, its, 1),
                        ExampleRun.measurement(ExampleRun.latency(3)),
                        new Finding(name, name, name))));

        assertThat(page.select("script")).hasSize(3);
        assertThat(page.select("img, iframe, link")).isEmpty();
        Element data = page.getElementById("data");
        assertThat(data).isNotNull();
        assertThat(Json.tree(data.data()).path("devices").path(0).path("name").asText())
                .endsWith("(H1)");
    }

    @Test
    void page_asksNothingOfANetwork() throws IOException {
        Document page = page(example());

        assertThat(page.select("[src], link[href]")).isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void page_writtenTwice_hasTheSameBytes() throws IOException {
        assertThat(text(example())).isEqualTo(text(example()));
    }

    private static ExampleRun example() {
        Finding hot = new Finding("HOT", "it throttles", "let it cool");
        return new ExampleRun()
                .devices(PHONE, STAND_IN)
                .results(
                        ok(job(PHONE, FP32, 1), 20),
                        ok(job(PHONE, FP32, 2), 20.2),
                        ok(job(PHONE, INT8, 1), ExampleRun.measurement(ExampleRun.latency(5)), hot),
                        ok(job(PHONE, INT8, 2), 5.1),
                        notOk(job(PHONE, INT8, 3), JobStatus.LOST, "DEVICE_LOST"),
                        ok(job(STAND_IN, FP32, 1), 1));
    }

    private Document page(ExampleRun run) throws IOException {
        return Jsoup.parse(text(run));
    }

    private String text(ExampleRun run) throws IOException {
        StringWriter out = new StringWriter();
        ReportPage.write(directory, run.info(), run.results(), out);
        return out.toString();
    }

    private static List<String> texts(Document page, String selector) {
        return page.select(selector).eachText();
    }

    private static List<String> table(Document page, String label) {
        return page.select("[aria-label=" + label + "] tbody tr").stream()
                .map(row -> String.join(
                        " | ", row.select("th, td").stream().map(Element::text).toList()))
                .toList();
    }
}
