package io.github.benchfarm.device;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hardware and software of a device, as it says itself: a row of devices.csv. Empty text, an empty list and 0 mean unknown;
 * nothing is guessed.
 *
 * @param name what people call it, e.g. "Galaxy S20"
 * @param platform {@code android}, {@code ios} or {@code host}
 * @param model the maker's model number, e.g. "SM-G981N"
 * @param releaseYear when it came to market; 0 when our table does not have it
 * @param soc the system on a chip or, on a computer, empty
 * @param ramBytes installed memory that the system can use
 * @param camerasMegapixels of each camera as reported, which may be after binning
 * @param runtime what executes models there, e.g. "tflite 2.20.0"
 * @param agent version of the agent
 * @param simulated whether this is a stand-in whose numbers are never a result
 * @param emulator whether it runs on another computer's processor
 * @param unknown why a fact is missing, by the name of its column in devices.csv
 */
public record DeviceSpecs(
        String name,
        String platform,
        String manufacturer,
        String model,
        int releaseYear,
        Software software,
        String soc,
        Cpu cpu,
        Gpu gpu,
        long ramBytes,
        List<Double> camerasMegapixels,
        String runtime,
        String agent,
        boolean simulated,
        boolean emulator,
        Map<String, String> unknown) {
    public DeviceSpecs {
        camerasMegapixels = List.copyOf(camerasMegapixels);
        unknown = new TreeMap<>(unknown);
    }
}
