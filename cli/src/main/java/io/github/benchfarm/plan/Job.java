package io.github.benchfarm.plan;

import io.github.benchfarm.device.DeviceId;
import org.jspecify.annotations.Nullable;

/**
 * A case on a device, one repeat.
 *
 * @param cpuMask lower-case hex mask of the cores that its affinity means on this device; null without an affinity, or when
 *     the device has no such cores
 * @param repeat 1, 2, ...
 */
public record Job(
        JobId id, DeviceId device, Case benchCase, @Nullable String cpuMask, int repeat) {}
