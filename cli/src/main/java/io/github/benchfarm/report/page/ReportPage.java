package io.github.benchfarm.report.page;

import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.report.Comparison;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.wire.Json;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** report.html: one self-contained file. The same run directory always gives the same bytes. */
public final class ReportPage {
    private static final String FOLDER = "io/github/benchfarm/report/page/";

    private ReportPage() {}

    /**
     * Writes the page.
     *
     * @param directory of the run, where the timing logs are
     * @param results one for every job of the plan
     */
    public static void write(Path directory, RunInfo info, List<JobResult> results, Writer out) throws IOException {
        RunInfo real = only(info, device -> !device.specs().simulated());
        RunInfo standIns = only(info, device -> device.specs().simulated());
        List<JobResult> realResults = of(real, results);
        int measured = (int) realResults.stream()
                .filter(result -> result.measurement() != null)
                .count();
        ChartData data = new ChartDataBuilder(real, directory, measured).of(realResults);
        PageModel model = PageBuilder.of(real, realResults, Comparison.of(standIns, of(standIns, results)));
        engine().getTemplate(FOLDER + "report.html.peb")
                .evaluate(
                        out,
                        Map.of(
                                "page",
                                model,
                                "style",
                                resource("report.css"),
                                "script",
                                resource("report.js"),
                                "charts",
                                model.charts() ? resource("echarts.min.js") : "",
                                "data",
                                scriptSafe(Json.write(data))),
                        Locale.ROOT);
    }

    private static PebbleEngine engine() {
        return new PebbleEngine.Builder()
                .loader(new ClasspathLoader(ReportPage.class.getClassLoader()))
                .strictVariables(true)
                .autoEscaping(true)
                .defaultLocale(Locale.ROOT)
                .build();
    }

    private static RunInfo only(RunInfo info, Predicate<PlannedDevice> which) {
        return info.with(info.devices().stream().filter(which).toList());
    }

    private static List<JobResult> of(RunInfo info, List<JobResult> results) {
        Set<DeviceId> ids = info.devices().stream().map(PlannedDevice::id).collect(Collectors.toSet());
        return results.stream()
                .filter(result -> ids.contains(result.job().device()))
                .toList();
    }

    /** JSON that cannot end the element it stands in, whatever a device or model is called. */
    private static String scriptSafe(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("this installation has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
