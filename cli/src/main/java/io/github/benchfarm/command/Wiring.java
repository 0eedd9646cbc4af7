package io.github.benchfarm.command;

import io.github.benchfarm.model.store.ModelStore;
import java.util.function.Supplier;

/**
 * What the commands need from outside.
 *
 * @param console where to print
 * @param providers makes the kinds of device there are
 * @param interruption word of a Ctrl-C
 * @param store the user's models; asked for only when needed, because not every user has a place for it
 */
record Wiring(
        Console console, DeviceSources.Providers providers, Interruption interruption, Supplier<ModelStore> store) {}
