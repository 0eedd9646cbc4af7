package io.github.benchfarm.report;

import io.github.benchfarm.device.Cluster;
import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.wire.Delegate;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.Finding;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            specs("release_year", specs -> known(specs.releaseYear())),
            specs("os", specs -> CsvCell.text(specs.software().os())),
            specs("os_version", specs -> CsvCell.text(specs.software().version())),
            specs("security_patch", specs -> CsvCell.text(specs.software().securityPatch())),
            specs("build", specs -> CsvCell.text(specs.software().build())),
            specs("abi", specs -> CsvCell.text(specs.software().abi())),
            specs("page_bytes", specs -> known(specs.software().pageBytes())),
            specs("soc", specs -> CsvCell.text(specs.soc())),
            specs("cpu", specs -> CsvCell.text(specs.cpu().text())),
            specs("physical_cores", specs -> known(specs.cpu().physicalCores())),
            specs("logical_cores", specs -> known(specs.cpu().logicalCores())),
            specs("max_clocks_mhz", specs -> joined(clocks(specs.cpu()))),
            specs("ram_gb", specs -> gigabytes(specs.ramBytes())),
            specs("gpu", specs -> CsvCell.text(specs.gpu().name())),
            specs("gpu_driver", specs -> CsvCell.text(specs.gpu().driver())),
            specs("cameras_megapixels", specs -> joined(megapixels(specs))),
            specs("runtime", specs -> CsvCell.text(specs.runtime())),
            specs("agent", specs -> CsvCell.text(specs.agent())),
            specs("unknown", specs -> CsvCell.text(reasons(specs.unknown()))),
            planned("findings", device -> joined(codes(device))),
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
    static void write(List<PlannedDevice> devices, List<UnusableDevice> unusable, Appendable out) throws IOException {
        Stream<Row> usable = devices.stream().map(Row::of);
        Stream<Row> others = unusable.stream().map(Row::of);
        CsvTable.write(out, COLUMNS, Stream.concat(usable, others).toList());
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

    private static List<Integer> clocks(Cpu cpu) {
        return cpu.clusters().stream()
                .map(Cluster::maxMhz)
                .filter(clock -> clock > 0)
                .distinct()
                .toList();
    }

    private static List<String> megapixels(DeviceSpecs specs) {
        return specs.camerasMegapixels().stream()
                .map(megapixels -> String.format(Locale.ROOT, "%.1f", megapixels))
                .toList();
    }

    private static String reasons(Map<String, String> unknown) {
        return unknown.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("; "));
    }

    private static List<String> codes(PlannedDevice device) {
        return device.findings().stream().map(Finding::code).toList();
    }

    private static List<String> names(PlannedDevice device) {
        return device.delegates().stream().map(Delegate::wireName).toList();
    }

    private static CsvCell joined(Collection<?> values) {
        return CsvCell.text(values.stream().map(String::valueOf).collect(Collectors.joining(";")));
    }
}
