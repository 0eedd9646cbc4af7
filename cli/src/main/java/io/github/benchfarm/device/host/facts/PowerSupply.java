package io.github.benchfarm.device.host.facts;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What /sys/class/power_supply says of the computer's own batteries and sockets.
 *
 * <pre>
 * BAT0/type      Battery
 * BAT0/capacity  87
 * BAT0/status    Discharging
 * AC/type        Mains
 * AC/online      0
 * </pre>
 *
 * @param batteryPercent 0 to 100, the mean of several batteries; null without a battery
 * @param charging whether power comes in; null when nothing tells
 */
record PowerSupply(
        @Nullable Integer batteryPercent, @Nullable Boolean charging) {
    private static final Set<String> POWERED = Set.of("Charging", "Full", "Not charging");
    private static final int FULL_PERCENT = 100;

    /** Reads the folder; the batteries of mice and headsets are no power supplies of ours. */
    static PowerSupply read(Path folder) {
        List<Path> own = SmallFile.list(folder, "*").stream()
                .filter(supply -> !SmallFile.text(supply.resolve("scope")).equals("Device"))
                .toList();
        List<Path> batteries = own.stream()
                .filter(supply -> SmallFile.text(supply.resolve("type")).equals("Battery"))
                .toList();
        List<Path> sockets = own.stream()
                .filter(supply -> Set.of("Mains", "USB").contains(SmallFile.text(supply.resolve("type"))))
                .toList();
        return new PowerSupply(percent(batteries), charging(sockets, batteries));
    }

    private static @Nullable Integer percent(List<Path> batteries) {
        OptionalDouble mean = batteries.stream()
                .map(battery -> SmallFile.number(battery.resolve("capacity")))
                .flatMapToLong(OptionalLong::stream)
                .filter(percent -> percent >= 0 && percent <= FULL_PERCENT)
                .average();
        return mean.isPresent() ? (int) Math.round(mean.getAsDouble()) : null;
    }

    /** A socket knows; a battery that holds its charge or gains some must have it from somewhere. */
    private static @Nullable Boolean charging(List<Path> sockets, List<Path> batteries) {
        List<Long> online = sockets.stream()
                .map(socket -> SmallFile.number(socket.resolve("online")))
                .flatMapToLong(OptionalLong::stream)
                .boxed()
                .toList();
        if (!online.isEmpty()) {
            return online.stream().anyMatch(value -> value > 0);
        }
        List<String> statuses = batteries.stream()
                .map(battery -> SmallFile.text(battery.resolve("status")))
                .filter(status -> POWERED.contains(status) || status.equals("Discharging"))
                .toList();
        return statuses.isEmpty() ? null : statuses.stream().noneMatch("Discharging"::equals);
    }
}
