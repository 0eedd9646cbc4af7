package io.github.benchfarm.command;

import io.github.benchfarm.device.DeviceProvider;
import java.util.List;

/** What the commands need from outside: where to print, which kinds of device there are, and word of a Ctrl-C. */
record Wiring(Console console, List<DeviceProvider> providers, Interruption interruption) {
    Wiring {
        providers = List.copyOf(providers);
    }
}
