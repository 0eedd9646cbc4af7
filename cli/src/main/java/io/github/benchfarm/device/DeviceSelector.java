package io.github.benchfarm.device;

import io.github.benchfarm.wire.Glob;
import io.github.benchfarm.wire.Nearest;
import io.github.benchfarm.wire.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Picks devices by what a person typed: {@code all} (all attached phones), a kind ({@code android}, {@code ios},
 * {@code host}), an id, a name, or a glob over ids and names. This computer is only ever picked by {@code host}.
 */
public final class DeviceSelector {
    private static final String HOST = "host";

    private DeviceSelector() {}

    /** The kinds of provider that must be asked for these selectors. */
    public static List<DeviceProvider> providers(List<String> selectors, List<DeviceProvider> all) {
        boolean phones = selectors.stream().anyMatch(selector -> !selector.equals(HOST));
        return all.stream()
                .filter(provider -> provider.kind().equals(HOST) ? selectors.contains(HOST) : phones)
                .toList();
    }

    /**
     * Picks from what was found. Throws {@link UsageException} for a selector that names nothing known, with the nearest
     * names, and {@link NoDeviceException} when nothing usable is left.
     */
    public static DeviceSelection select(List<String> selectors, Discovery found) {
        if (selectors.isEmpty() || selectors.stream().anyMatch(String::isBlank)) {
            throw new UsageException("no device is selected: give --devices all, host, a device id or a name");
        }
        Map<DeviceId, Device> picked = new TreeMap<>();
        List<UnusableDevice> unusable = new ArrayList<>();
        for (String selector : selectors) {
            List<Device> usable = found.usable().stream()
                    .filter(device -> matches(selector, device))
                    .toList();
            List<UnusableDevice> bad = found.unusable().stream()
                    .filter(device -> matches(selector, device.kind(), device.label(), device.label()))
                    .toList();
            if (usable.isEmpty() && bad.isEmpty() && !isKind(selector)) {
                throw unknown(selector, found);
            }
            usable.forEach(device -> picked.put(device.id(), device));
            bad.stream().filter(device -> !unusable.contains(device)).forEach(unusable::add);
        }
        if (picked.isEmpty()) {
            throw nothing(selectors, unusable);
        }
        return new DeviceSelection(List.copyOf(picked.values()), unusable);
    }

    private static boolean isKind(String selector) {
        return selector.equals("all") || selector.equals("android") || selector.equals("ios") || selector.equals(HOST);
    }

    private static boolean matches(String selector, Device device) {
        return matches(
                selector,
                device.specs().platform(),
                device.id().value(),
                device.specs().name());
    }

    private static boolean matches(String selector, String kind, String id, String name) {
        if (kind.equals(HOST) || selector.equals(HOST)) {
            return kind.equals(selector);
        }
        if (isKind(selector)) {
            return selector.equals("all") || selector.equals(kind);
        }
        return selector.equals(id)
                || selector.equalsIgnoreCase(name)
                || (Glob.isOne(selector) && (Glob.matches(selector, id) || Glob.matches(selector, name)));
    }

    private static UsageException unknown(String selector, Discovery found) {
        List<String> known = Stream.concat(
                        found.usable().stream()
                                .flatMap(device -> Stream.of(
                                        device.id().value(), device.specs().name())),
                        Stream.concat(
                                found.unusable().stream().map(UnusableDevice::label),
                                Stream.of("all", "android", "ios", HOST)))
                .distinct()
                .toList();
        List<String> near = Nearest.to(selector, known);
        String hint = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
        return new UsageException("no device '" + selector + "'" + hint + " (benchmark devices lists what is there)");
    }

    private static NoDeviceException nothing(List<String> selectors, List<UnusableDevice> unusable) {
        if (!unusable.isEmpty()) {
            UnusableDevice first = unusable.get(0);
            return new NoDeviceException("no selected device is usable: " + first.label() + ": "
                    + first.failure().reason()
                    + (unusable.size() > 1 ? " (and " + (unusable.size() - 1) + " more)" : ""));
        }
        return new NoDeviceException("no phone is attached for --devices " + String.join(",", selectors)
                + "; to measure on this computer, give --devices host");
    }
}
