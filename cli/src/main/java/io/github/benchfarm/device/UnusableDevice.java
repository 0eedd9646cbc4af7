package io.github.benchfarm.device;

import io.github.benchfarm.wire.Failure;

/**
 * A device that is there and cannot be measured on.
 *
 * @param kind {@code android}, {@code ios} or {@code host}
 * @param label how a person recognises it: name, serial or address
 */
public record UnusableDevice(String kind, String label, Failure failure) {}
