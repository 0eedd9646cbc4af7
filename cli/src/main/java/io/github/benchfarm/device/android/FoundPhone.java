package io.github.benchfarm.device.android;

import io.github.benchfarm.device.DeviceId;
import java.util.List;

/**
 * A phone that answers, with all the ways to it.
 *
 * @param routes at least one, cables before networks
 */
record FoundPhone(DeviceId id, PhoneFacts facts, List<Route> routes) {
    FoundPhone {
        routes = List.copyOf(routes);
    }
}
