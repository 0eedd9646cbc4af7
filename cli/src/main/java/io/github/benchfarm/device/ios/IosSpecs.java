package io.github.benchfarm.device.ios;

import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.Gpu;
import io.github.benchfarm.device.Software;
import io.github.benchfarm.device.ios.backend.IosFacts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An iPhone's row of devices.csv: what it says of itself, and what our table of iPhones says of its kind. */
final class IosSpecs {
    private static final String NOT_IN_TABLE = "not in our table of iPhones";
    private static final List<String> FROM_TABLE =
            List.of("soc", "cpu", "physical_cores", "logical_cores", "gpu", "ram_gb", "release_year");

    private IosSpecs() {}

    /**
     * The row.
     *
     * @param model what the table says of its product type
     */
    static DeviceSpecs of(IosFacts facts, Optional<IphoneModel> model) {
        return new DeviceSpecs(
                model.map(IphoneModel::name)
                        .orElseGet(() -> facts.productType().isEmpty() ? "iPhone" : facts.productType()),
                AgentApp.KIND,
                "Apple",
                facts.productType(),
                model.map(IphoneModel::releaseYear).orElse(0),
                new Software("iOS", facts.version(), "", facts.build(), "", "arm64", 0),
                model.map(IphoneModel::chip).orElse(""),
                model.map(IosSpecs::cpu).orElseGet(Cpu::unknown),
                model.map(IosSpecs::gpu).orElseGet(Gpu::unknown),
                model.map(IphoneModel::ramBytes).orElse(0L),
                List.of(),
                AgentApp.RUNTIME,
                AgentApp.VERSION,
                facts.simulated(),
                false,
                model.isPresent() ? Map.of() : unknown());
    }

    /** Cores without clusters: iOS neither numbers them nor confines a process to them. */
    private static Cpu cpu(IphoneModel model) {
        int cores = model.performanceCores() + model.efficiencyCores();
        String name = model.performanceCores() + " performance + " + model.efficiencyCores() + " efficiency cores";
        return new Cpu(name, cores, cores, List.of());
    }

    private static Gpu gpu(IphoneModel model) {
        return model.gpuCores() == 0 ? Gpu.unknown() : new Gpu("Apple " + model.gpuCores() + "-core GPU", "");
    }

    private static Map<String, String> unknown() {
        Map<String, String> reasons = new TreeMap<>();
        FROM_TABLE.forEach(column -> reasons.put(column, NOT_IN_TABLE));
        return Collections.unmodifiableMap(reasons);
    }
}
