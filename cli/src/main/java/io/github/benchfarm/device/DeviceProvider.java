package io.github.benchfarm.device;

import java.time.Duration;

/** Finds the devices of one kind. */
public interface DeviceProvider {
    /** The kind as {@code --devices} names it: {@code android}, {@code ios} or {@code host}. */
    String kind();

    /** What is there now; never throws for a single bad device, never takes much longer than {@code limit}. */
    Discovery discover(Duration limit);
}
