package io.github.benchfarm.device.host.facts;

import java.util.OptionalLong;

/** Numbers as systems print them. */
final class Numbers {
    private Numbers() {}

    /** A whole number; empty for anything else. */
    static OptionalLong whole(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** A count of cores or the like; 0, which means unknown, for what cannot be one. */
    static int count(String text) {
        return (int) whole(text).stream()
                .filter(value -> value > 0 && value < 100_000)
                .findFirst()
                .orElse(0);
    }
}
