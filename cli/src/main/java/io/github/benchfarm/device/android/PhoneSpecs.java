package io.github.benchfarm.device.android;

import io.github.benchfarm.device.DeviceSpecs;
import java.util.stream.Stream;

/** A phone's row of devices.csv, of what it says of itself. */
final class PhoneSpecs {
    /** Set by stand-ins for phones, never by a maker of phones: their rows are no results. */
    private static final String SIMULATED = "ro.benchfarm.simulated";

    private PhoneSpecs() {}

    static DeviceSpecs of(PhoneFacts facts, AgentBundle bundle) {
        String model = facts.property("ro.product.model");
        return new DeviceSpecs(
                first(facts, "ro.config.marketing_name", "ro.product.marketname", "ro.product.model"),
                AndroidProvider.KIND,
                facts.property("ro.product.manufacturer"),
                model,
                "Android",
                facts.property("ro.build.version.release"),
                first(facts, "ro.soc.model", "ro.board.platform"),
                "",
                facts.cores(),
                facts.cores(),
                facts.maxClocksMhz(),
                facts.ramBytes(),
                "",
                bundle.runtime(),
                bundle.version(),
                facts.property(SIMULATED).equals("1"));
    }

    private static String first(PhoneFacts facts, String... properties) {
        return Stream.of(properties)
                .map(facts::property)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }
}
