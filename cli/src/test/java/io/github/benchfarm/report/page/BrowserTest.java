package io.github.benchfarm.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.browser.Browser;
import io.github.benchfarm.testing.browser.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser: charts are drawn, filters work, nothing complains, nothing is asked of a network. */
@Timeout(180)
class BrowserTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final long MOST_BYTES = 5_000_000;
    private static final String BLANK =
            "(id => { const c = document.querySelector('#' + id + ' canvas'); const d = c.getContext('2d')"
                    + ".getImageData(0, 0, c.width, c.height).data; return d.every(v => v === 0); })";

    @TempDir
    Path folder;

    @Test
    void threeDevices_everyChartIsDrawn_andFiltersWork() throws IOException, InterruptedException {
        Path run = WideRun.make(folder.resolve("run"), 3, 4);
        try (Browser browser = Browser.start(folder.resolve("profile"))) {
            Page page = browser.open(run.resolve(ReportFiles.PAGE), 1280, 4300, false);

            for (String chart : new String[] {"figure1", "figure2", "heat", "distribution", "time", "scatter"}) {
                assertThat(page.value(BLANK + "('" + chart + "')").asBoolean())
                        .as(chart)
                        .isFalse();
            }
            page.screenshot(PICTURES.resolve("report-light.png"));
            String bars = "echarts.getInstanceByDom(document.getElementById('figure1')).getOption()";
            assertThat(page.value(bars + ".xAxis[0].data.length").asInt()).isEqualTo(4);
            page.value(
                    "(s => { s.value = 'net0'; s.dispatchEvent(new Event('change')); })(document.getElementById('family'))");
            assertThat(page.value(bars + ".xAxis[0].data.join()").asText()).isEqualTo("net0_v1_fp32,net0_v1_int8");
            page.value(
                    "(s => { s.value = 'fps'; s.dispatchEvent(new Event('change')); })(document.getElementById('metric'))");
            assertThat(page.value(bars + ".yAxis[0].name").asText()).isEqualTo("FPS");
            assertThat(page.complaints()).isEmpty();
            assertThat(page.requests()).singleElement().asString().startsWith("file:");
            browser.open(run.resolve(ReportFiles.PAGE), 420, 5200, true)
                    .screenshot(PICTURES.resolve("report-narrow-dark.png"));
        }
    }

    @Test
    void sixtyDevices_byFortyModels_fitAndAreDrawn() throws IOException, InterruptedException {
        Path file = WideRun.make(folder.resolve("run"), 60, 13).resolve(ReportFiles.PAGE);
        try (Browser browser = Browser.start(folder.resolve("profile"))) {
            Page page = browser.open(file, 1280, 3400, false);

            assertThat(Files.size(file)).isLessThan(MOST_BYTES);
            assertThat(page.value("document.documentElement.dataset.drawn").asInt())
                    .isEqualTo(6);
            assertThat(page.complaints()).isEmpty();
            page.screenshot(PICTURES.resolve("report-wide.png"));
        }
    }
}
