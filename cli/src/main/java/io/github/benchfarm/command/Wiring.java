package io.github.benchfarm.command;

import io.github.benchfarm.device.DeviceProvider;
import io.github.benchfarm.model.store.ModelStore;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the commands need from outside.
 *
 * @param console where to print
 * @param providers which kinds of device there are
 * @param interruption word of a Ctrl-C
 * @param store the user's models; asked for only when needed, because not every user has a place for it
 */
record Wiring(Console console, List<DeviceProvider> providers, Interruption interruption, Supplier<ModelStore> store) {
    Wiring {
        providers = List.copyOf(providers);
    }
}
