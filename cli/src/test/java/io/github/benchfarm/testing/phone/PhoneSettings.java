package io.github.benchfarm.testing.phone;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a test phone is, as far as a shell can tell.
 *
 * @param properties what {@code getprop} knows
 * @param files path on the phone to text, e.g. {@code /proc/meminfo}
 * @param dumpsys service to what {@code dumpsys} prints of it
 * @param commands name to the shell script that stands in for it, in place of the phone's usual one
 * @param missing names of commands that this phone does not have
 * @param appProcess what {@code app_process} does
 * @param features of its daemon; without {@code shell_v2} there are no exit codes
 * @param capacityBytes the size of its file system
 * @param checksums whether its daemon is an old one that checks every message
 */
public record PhoneSettings(
        Map<String, String> properties,
        Map<String, String> files,
        Map<String, String> dumpsys,
        Map<String, String> commands,
        Set<String> missing,
        AppProcess appProcess,
        Set<String> features,
        long capacityBytes,
        boolean checksums) {
    private static final long CAPACITY_BYTES = 50L << 30;

    public PhoneSettings {
        properties = Map.copyOf(properties);
        files = Map.copyOf(files);
        dumpsys = Map.copyOf(dumpsys);
        commands = Map.copyOf(commands);
        missing = Set.copyOf(missing);
        features = Set.copyOf(features);
    }

    /** A Galaxy S20 with Android 13 whose agent runs on a JVM with TFLite of this computer. */
    public static PhoneSettings galaxyS20(String serialno) {
        return new PhoneSettings(
                        PhoneDefaults.galaxyS20(serialno),
                        PhoneDefaults.FILES,
                        PhoneDefaults.DUMPSYS,
                        Map.of(),
                        Set.of(),
                        AppProcess.host(),
                        Set.of("shell_v2", "cmd"),
                        CAPACITY_BYTES,
                        false)
                .withGpu("Qualcomm, Adreno (TM) 650, OpenGL ES 3.2 V@0615.0 (GIT@2cfa1d6, I1c5ad1d2c5, 1638956781)")
                .withCameras("4032 3024", "9248 6936", "4032 3024", "3648 2736");
    }

    /** An emulator with Android 14 on x86-64, whose natives can run on this computer. */
    public static PhoneSettings emulator(String serialno) {
        return galaxyS20(serialno).withProperties(PhoneDefaults.emulator(serialno));
    }

    public String serialno() {
        return properties.getOrDefault("ro.serialno", "");
    }

    public PhoneSettings withProperty(String name, String value) {
        return withProperties(plus(properties, name, value));
    }

    public PhoneSettings withProperties(Map<String, String> all) {
        return new PhoneSettings(
                all, files, dumpsys, commands, missing, appProcess, features, capacityBytes, checksums);
    }

    public PhoneSettings withFile(String path, String text) {
        return new PhoneSettings(
                properties,
                plus(files, path, text),
                dumpsys,
                commands,
                missing,
                appProcess,
                features,
                capacityBytes,
                checksums);
    }

    public PhoneSettings withDumpsys(String service, String text) {
        return new PhoneSettings(
                properties,
                files,
                plus(dumpsys, service, text),
                commands,
                missing,
                appProcess,
                features,
                capacityBytes,
                checksums);
    }

    /** Other cores than those it has now. */
    PhoneSettings with(VendorPhones.Cores... fastestFirst) {
        Map<String, String> others = new LinkedHashMap<>(files);
        others.keySet().removeIf(path -> path.startsWith("/sys/devices/system/cpu/cpu"));
        others.putAll(VendorPhones.Cores.files(List.of(fastestFirst)));
        return new PhoneSettings(
                properties, others, dumpsys, commands, missing, appProcess, features, capacityBytes, checksums);
    }

    /** Another graphics processor: vendor, name and version. */
    PhoneSettings withGpu(String words) {
        return withDumpsys(
                "SurfaceFlinger", "Build configuration: [sf PRESENT_TIME_OFFSET=0]\n\nGLES: " + words + "\n");
    }

    /** Other cameras: width and height in pixels. */
    PhoneSettings withCameras(String... sizes) {
        StringBuilder dump =
                new StringBuilder("== Service global info: ==\n\nNumber of camera devices: " + sizes.length + "\n");
        for (String size : sizes) {
            dump.append("      android.sensor.info.physicalSize (f0005): float[2]\n        [5.64 4.23 ]\n")
                    .append("      android.sensor.info.pixelArraySize (f0006): int32[2]\n        [")
                    .append(size)
                    .append(" ]\n");
        }
        return withDumpsys("media.camera", dump.toString());
    }

    /** The script sees this computer's commands only by their whole paths. */
    public PhoneSettings withCommand(String name, String script) {
        return new PhoneSettings(
                properties,
                files,
                dumpsys,
                plus(commands, name, script),
                missing,
                appProcess,
                features,
                capacityBytes,
                checksums);
    }

    public PhoneSettings without(String... names) {
        Set<String> gone = new HashSet<>(missing);
        gone.addAll(List.of(names));
        return new PhoneSettings(
                properties, files, dumpsys, commands, gone, appProcess, features, capacityBytes, checksums);
    }

    public PhoneSettings withAppProcess(AppProcess program) {
        return new PhoneSettings(
                properties, files, dumpsys, commands, missing, program, features, capacityBytes, checksums);
    }

    public PhoneSettings withFeatures(String... names) {
        return new PhoneSettings(
                properties, files, dumpsys, commands, missing, appProcess, Set.of(names), capacityBytes, checksums);
    }

    public PhoneSettings withCapacity(long bytes) {
        return new PhoneSettings(properties, files, dumpsys, commands, missing, appProcess, features, bytes, checksums);
    }

    public PhoneSettings withChecksums() {
        return new PhoneSettings(
                properties, files, dumpsys, commands, missing, appProcess, features, capacityBytes, true);
    }

    private static Map<String, String> plus(Map<String, String> map, String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
