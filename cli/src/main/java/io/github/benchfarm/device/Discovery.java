package io.github.benchfarm.device;

import java.util.List;

/**
 * What a provider found.
 *
 * @param usable devices that can be measured on
 * @param unusable devices that are there and cannot, with reason and fix
 */
public record Discovery(List<Device> usable, List<UnusableDevice> unusable) {
    public Discovery {
        usable = List.copyOf(usable);
        unusable = List.copyOf(unusable);
    }
}
