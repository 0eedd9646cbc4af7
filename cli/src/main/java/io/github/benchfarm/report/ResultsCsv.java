package io.github.benchfarm.report;

import io.github.benchfarm.device.Condition;
import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.model.Model;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.Latency;
import io.github.benchfarm.result.Measurement;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.Finding;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** results.csv: a row per job in plan order. Its columns are documented in doc/tables.md. */
final class ResultsCsv {
    private static final DateTimeFormatter UTC_MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private static final double PERCENT = 100;

    private static final List<Column<Row>> COLUMNS = Stream.of(who(), outcome(), numbers(), conditions(), record())
            .flatMap(List::stream)
            .toList();

    private ResultsCsv() {}

    /** What one row is made of. */
    private record Row(RunInfo info, PlannedDevice device, JobResult result) {
        Case benchCase() {
            return result.job().benchCase();
        }
    }

    /** Writes the table, a row at a time. */
    static void write(RunInfo info, List<JobResult> results, Appendable out) throws IOException {
        Map<DeviceId, PlannedDevice> devices = info.devicesById();
        Iterable<Row> rows = () -> results.stream()
                .map(result -> new Row(info, Devices.of(result, devices), result))
                .iterator();
        CsvTable.write(out, COLUMNS, rows);
    }

    private static List<Column<Row>> who() {
        return List.of(
                text("run", row -> row.info().id()),
                text("job", row -> row.result().job().id().value()),
                text("device_id", row -> row.device().id().value()),
                text("device", row -> row.device().specs().name()),
                new Column<>(
                        "simulated", row -> CsvCell.flag(row.device().specs().simulated())),
                model("model", Model::name),
                model("family", Model::family),
                model("variant", Model::variant),
                model("precision", Model::precision),
                model("weights", model -> model.weights().word()),
                model("model_sha256", Model::sha256),
                text("delegate", row -> row.benchCase().delegate().name()),
                text("delegate_options", row -> row.benchCase().delegate().optionsText()),
                new Column<>("threads", row -> CsvCell.integer(row.benchCase().threads())),
                text("affinity", row -> orEmpty(row.benchCase().affinity())),
                text("cpu_mask", row -> orEmpty(row.result().job().cpuMask())),
                text("clocks", row -> row.benchCase().clocks().word()),
                new Column<>("repeat", row -> CsvCell.integer(row.result().job().repeat())));
    }

    private static List<Column<Row>> outcome() {
        return List.of(
                new Column<>("attempt", row -> CsvCell.integer(row.result().attempt())),
                text("status", row -> row.result().status().word()),
                failure("code", Failure::code),
                failure("reason", Failure::reason),
                measured("applied", measurement -> CsvCell.text(measurement.applied())),
                measured("nodes", measurement -> CsvCell.integer(measurement.nodes())),
                measured("delegated_nodes", measurement -> CsvCell.integer(measurement.delegated())),
                measured("partitions", measurement -> CsvCell.integer(measurement.partitions())),
                measured("runtime", measurement -> CsvCell.text(measurement.runtime())));
    }

    private static List<Column<Row>> numbers() {
        return List.of(
                measured("init_ms", measurement -> CsvCell.millis((double) measurement.initNanos())),
                measured("first_ms", measurement -> CsvCell.millis((double) measurement.firstNanos())),
                latency("iterations", latency -> CsvCell.integer(latency.count())),
                latency("mean_ms", latency -> CsvCell.millis(latency.mean())),
                latency("stddev_ms", latency -> CsvCell.millis(latency.stddev())),
                latency("min_ms", latency -> CsvCell.millis(latency.min())),
                quantile("p50_ms", Latency::p50),
                quantile("p90_ms", Latency::p90),
                quantile("p95_ms", Latency::p95),
                quantile("p99_ms", Latency::p99),
                latency("max_ms", latency -> CsvCell.millis(latency.max())),
                latency("fps", latency -> CsvCell.number(latency.fps().orElse(Double.NaN))),
                measured("peak_memory_mb", measurement -> CsvCell.megabytes(measurement.peakBytes())),
                measured("base_memory_mb", measurement -> CsvCell.megabytes(measurement.baseBytes())));
    }

    private static List<Column<Row>> conditions() {
        return List.of(
                before(
                        "battery_percent_before",
                        its -> CsvCell.integer(its.battery().percent())),
                after(
                        "battery_percent_after",
                        its -> CsvCell.integer(its.battery().percent())),
                before("charging_before", its -> flag(its.battery().charging())),
                after("charging_after", its -> flag(its.battery().charging())),
                before("temperature_c_before", its -> celsius(its.temperatureCelsius())),
                after("temperature_c_after", its -> celsius(its.temperatureCelsius())),
                before("thermal_before", its -> CsvCell.text(its.thermal())),
                after("thermal_after", its -> CsvCell.text(its.thermal())),
                before("screen_on", its -> flag(its.screenOn())),
                before("battery_saver", its -> flag(its.batterySaver())),
                measured("cpuset", measurement -> CsvCell.text(measurement.cpuset())),
                measured("sched_group", measurement -> CsvCell.text(measurement.schedGroup())),
                measured("cpus_allowed", measurement -> CsvCell.text(measurement.cpusAllowed())),
                measured("clock_percent", ResultsCsv::clockPercent));
    }

    private static List<Column<Row>> record() {
        return List.of(
                text("findings", row -> codes(row.result().findings())),
                text("started_utc", row -> utc(row.result().started())),
                text("ended_utc", row -> utc(row.result().ended())),
                new Column<>("seed", row -> CsvCell.integer(row.info().request().seed())),
                text("log", row -> orEmpty(row.result().log())));
    }

    private static Column<Row> text(String name, Function<Row, String> value) {
        return new Column<>(name, row -> CsvCell.text(value.apply(row)));
    }

    private static Column<Row> model(String name, Function<Model, String> value) {
        return text(name, row -> value.apply(row.benchCase().model()));
    }

    private static Column<Row> failure(String name, Function<Failure, String> value) {
        return text(
                name,
                row -> row.result().failure() == null
                        ? ""
                        : value.apply(row.result().failure()));
    }

    private static Column<Row> measured(String name, Function<Measurement, CsvCell> value) {
        return new Column<>(name, row -> {
            Measurement measurement = row.result().measurement();
            return measurement == null ? CsvCell.EMPTY : value.apply(measurement);
        });
    }

    private static Column<Row> latency(String name, Function<Latency, CsvCell> value) {
        return measured(name, measurement -> value.apply(measurement.latency()));
    }

    private static Column<Row> quantile(String name, Function<Latency, OptionalDouble> value) {
        return latency(name, latency -> CsvCell.millis(value.apply(latency)));
    }

    private static Column<Row> before(String name, Function<Condition, CsvCell> value) {
        return condition(name, row -> row.result().before(), value);
    }

    private static Column<Row> after(String name, Function<Condition, CsvCell> value) {
        return condition(name, row -> row.result().after(), value);
    }

    private static Column<Row> condition(
            String name, Function<Row, @Nullable Condition> which, Function<Condition, CsvCell> value) {
        return new Column<>(name, row -> {
            Condition condition = which.apply(row);
            return condition == null ? CsvCell.EMPTY : value.apply(condition);
        });
    }

    private static CsvCell flag(@Nullable Boolean value) {
        return value == null ? CsvCell.EMPTY : CsvCell.flag(value);
    }

    private static CsvCell celsius(@Nullable Double value) {
        return value == null ? CsvCell.EMPTY : CsvCell.number(value);
    }

    private static CsvCell clockPercent(Measurement measurement) {
        Double share = measurement.clockShare();
        return share == null ? CsvCell.EMPTY : CsvCell.number(PERCENT * share);
    }

    private static String codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).distinct().collect(Collectors.joining(";"));
    }

    private static String utc(@Nullable Instant time) {
        return time == null ? "" : UTC_MILLIS.format(time);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
