package io.github.benchfarm.report;

import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.wire.Delegate;
import io.github.benchfarm.wire.Failure;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** devices.csv: a row per device, those that could not be used at the end. Its columns are documented in doc/tables.md. */
final class DevicesCsv {
    private static final List<Column<Row>> COLUMNS = List.of(
            planned("device_id", device -> CsvCell.text(device.id().value())),
            new Column<>("device", row -> CsvCell.text(row.label())),
            new Column<>("platform", row -> CsvCell.text(row.platform())),
            specs("simulated", specs -> CsvCell.flag(specs.simulated())),
            specs("manufacturer", specs -> CsvCell.text(specs.manufacturer())),
            specs("model", specs -> CsvCell.text(specs.model())),
            specs("os", specs -> CsvCell.text(specs.os())),
            specs("os_version", specs -> CsvCell.text(specs.osVersion())),
            specs("soc", specs -> CsvCell.text(specs.soc())),
            specs("cpu", specs -> CsvCell.text(specs.cpu())),
            specs("physical_cores", specs -> known(specs.physicalCores())),
            specs("logical_cores", specs -> known(specs.logicalCores())),
            specs("max_clocks_mhz", specs -> joined(specs.maxClocksMhz())),
            specs("ram_gb", specs -> gigabytes(specs.ramBytes())),
            specs("gpu", specs -> CsvCell.text(specs.gpu())),
            specs("runtime", specs -> CsvCell.text(specs.runtime())),
            specs("agent", specs -> CsvCell.text(specs.agent())),
            planned("delegates", device -> joined(names(device))),
            new Column<>("usable", row -> CsvCell.flag(row.failure() == null)),
            failure("code", Failure::code),
            failure("reason", Failure::reason));

    private DevicesCsv() {}

    /** A device of the run, or one that could not be used and why. */
    private record Row(
            String label,
            String platform,
            @Nullable PlannedDevice planned,
            @Nullable Failure failure) {
        static Row of(PlannedDevice device) {
            return new Row(device.specs().name(), device.specs().platform(), device, null);
        }

        static Row of(UnusableDevice device) {
            return new Row(device.label(), device.kind(), null, device.failure());
        }
    }

    /** Writes the table. */
    static void write(RunInfo info, Appendable out) throws IOException {
        Stream<Row> usable = info.devices().stream().map(Row::of);
        Stream<Row> unusable = info.unusable().stream().map(Row::of);
        CsvTable.write(out, COLUMNS, Stream.concat(usable, unusable).toList());
    }

    private static Column<Row> planned(String name, Function<PlannedDevice, CsvCell> value) {
        return new Column<>(name, row -> row.planned() == null ? CsvCell.EMPTY : value.apply(row.planned()));
    }

    private static Column<Row> specs(String name, Function<DeviceSpecs, CsvCell> value) {
        return planned(name, device -> value.apply(device.specs()));
    }

    private static Column<Row> failure(String name, Function<Failure, String> value) {
        return new Column<>(
                name, row -> row.failure() == null ? CsvCell.EMPTY : CsvCell.text(value.apply(row.failure())));
    }

    private static CsvCell known(int count) {
        return count == 0 ? CsvCell.EMPTY : CsvCell.integer(count);
    }

    private static CsvCell gigabytes(long bytes) {
        return bytes == 0 ? CsvCell.EMPTY : CsvCell.number(bytes / Numbers.BYTES_PER_GB);
    }

    private static List<String> names(PlannedDevice device) {
        return device.delegates().stream().map(Delegate::wireName).toList();
    }

    private static CsvCell joined(Collection<?> values) {
        return CsvCell.text(values.stream().map(String::valueOf).collect(Collectors.joining(";")));
    }
}
