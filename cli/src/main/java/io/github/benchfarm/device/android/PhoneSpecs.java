package io.github.benchfarm.device.android;

import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.Software;
import io.github.benchfarm.device.android.facts.Hardware;
import io.github.benchfarm.device.android.facts.KnownPhones;
import io.github.benchfarm.device.android.facts.KnownPhones.KnownPhone;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A phone's row of devices.csv, of what it says of itself. */
final class PhoneSpecs {
    /** Set by stand-ins for phones, never by a maker of phones: their rows are no results. */
    private static final String SIMULATED = "ro.benchfarm.simulated";

    private PhoneSpecs() {}

    static DeviceSpecs of(PhoneFacts facts, Hardware hardware, AgentBundle bundle, String abi) {
        String model = facts.property("ro.product.model");
        Optional<KnownPhone> known = KnownPhones.of(model);
        Map<String, String> unknown = new TreeMap<>(hardware.unknown());
        if (known.isEmpty()) {
            unknown.put("release_year", "the model is not in our table of phones");
        }
        return new DeviceSpecs(
                name(facts, known, model),
                AndroidProvider.KIND,
                facts.property("ro.product.manufacturer"),
                model,
                known.map(KnownPhone::releaseYear).orElse(0),
                software(facts, abi, hardware.pageBytes()),
                first(
                        facts,
                        "ro.soc.model",
                        "ro.hardware.chipname",
                        "ro.vendor.mediatek.platform",
                        "ro.board.platform"),
                cpu(facts, hardware.cpu()),
                hardware.gpu(),
                facts.ramBytes(),
                hardware.camerasMegapixels(),
                bundle.runtime(),
                bundle.version(),
                facts.property(SIMULATED).equals("1"),
                isEmulator(facts),
                unknown);
    }

    private static String name(PhoneFacts facts, Optional<KnownPhone> known, String model) {
        String own = first(facts, "ro.config.marketing_name", "ro.product.marketname", "ro.product.vendor.marketname");
        return own.isEmpty() ? known.map(KnownPhone::name).orElse(model) : own;
    }

    private static Software software(PhoneFacts facts, String abi, int pageBytes) {
        return new Software(
                "Android",
                facts.property("ro.build.version.release"),
                facts.property("ro.build.version.security_patch"),
                facts.property("ro.build.fingerprint"),
                facts.property("ro.build.type"),
                abi,
                pageBytes);
    }

    /** Cores are counted when a phone is found, even where the rest of its hardware could not be read. */
    private static Cpu cpu(PhoneFacts facts, Cpu cpu) {
        return cpu.logicalCores() > 0 ? cpu : new Cpu("", facts.cores(), facts.cores(), cpu.clusters());
    }

    private static boolean isEmulator(PhoneFacts facts) {
        String board = facts.property("ro.hardware");
        return facts.property("ro.kernel.qemu").equals("1")
                || facts.property("ro.boot.qemu").equals("1")
                || board.equals("ranchu")
                || board.equals("goldfish")
                || board.startsWith("cutf");
    }

    private static String first(PhoneFacts facts, String... properties) {
        return Stream.of(properties)
                .map(facts::property)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }
}
