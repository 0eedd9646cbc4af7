package io.github.benchfarm.device.android;

import io.github.benchfarm.device.Cluster;
import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.Gpu;
import io.github.benchfarm.device.Software;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A phone's row of devices.csv, of what it says of itself. */
final class PhoneSpecs {
    /** Set by stand-ins for phones, never by a maker of phones: their rows are no results. */
    private static final String SIMULATED = "ro.benchfarm.simulated";

    private PhoneSpecs() {}

    static DeviceSpecs of(PhoneFacts facts, AgentBundle bundle, String abi) {
        String model = facts.property("ro.product.model");
        return new DeviceSpecs(
                first(facts, "ro.config.marketing_name", "ro.product.marketname", "ro.product.model"),
                AndroidProvider.KIND,
                facts.property("ro.product.manufacturer"),
                model,
                0,
                new Software(
                        "Android",
                        facts.property("ro.build.version.release"),
                        facts.property("ro.build.version.security_patch"),
                        facts.property("ro.build.fingerprint"),
                        facts.property("ro.build.type"),
                        abi,
                        0),
                first(facts, "ro.soc.model", "ro.board.platform"),
                new Cpu(
                        "",
                        facts.cores(),
                        facts.cores(),
                        facts.maxClocksMhz().stream()
                                .map(clock -> new Cluster("", clock, List.of()))
                                .toList()),
                Gpu.unknown(),
                facts.ramBytes(),
                List.of(),
                bundle.runtime(),
                bundle.version(),
                facts.property(SIMULATED).equals("1"),
                false,
                Map.of());
    }

    private static String first(PhoneFacts facts, String... properties) {
        return Stream.of(properties)
                .map(facts::property)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }
}
