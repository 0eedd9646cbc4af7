package io.github.benchfarm.plan;

import io.github.benchfarm.device.DeviceId;

/**
 * A case on a device, one repeat.
 *
 * @param repeat 1, 2, ...
 */
public record Job(JobId id, DeviceId device, Case benchCase, int repeat) {}
