package io.github.benchfarm.device;

import io.github.benchfarm.wire.Finding;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know about every number of a device, because of what the device is. */
public final class SpecsFindings {
    private static final String AS_SOLD = "user";

    private SpecsFindings() {}

    /** The findings of a device; none for a phone as it was sold. */
    public static List<Finding> of(DeviceSpecs specs) {
        List<Finding> findings = new ArrayList<>();
        if (specs.emulator()) {
            findings.add(new Finding(
                    "EMULATOR",
                    "this is an emulator: its speed is that of the computer below it",
                    "measure on a real device"));
        }
        String build = specs.software().buildType();
        if (!build.isEmpty() && !build.equals(AS_SOLD)) {
            findings.add(new Finding(
                    "DEBUG_BUILD",
                    "the system is a " + build + " build, which may be slower than the one that users have",
                    "install a user build"));
        }
        return findings;
    }
}
