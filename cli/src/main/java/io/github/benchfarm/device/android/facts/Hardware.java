package io.github.benchfarm.device.android.facts;

import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.device.Gpu;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a phone told of its hardware.
 *
 * @param camerasMegapixels in the phone's order
 * @param pageBytes size of a page of memory; 0 when unknown
 * @param unknown why something is missing, by the name of its column in devices.csv
 */
public record Hardware(Cpu cpu, Gpu gpu, List<Double> camerasMegapixels, int pageBytes, Map<String, String> unknown) {
    public Hardware {
        camerasMegapixels = List.copyOf(camerasMegapixels);
        unknown = new TreeMap<>(unknown);
    }

    /** A phone that told nothing, and why. */
    public static Hardware unknown(String reason) {
        Map<String, String> unknown = new TreeMap<>();
        for (String column : List.of("cpu", "gpu", "cameras_megapixels", "page_bytes")) {
            unknown.put(column, reason);
        }
        return new Hardware(Cpu.unknown(), Gpu.unknown(), List.of(), 0, unknown);
    }
}
