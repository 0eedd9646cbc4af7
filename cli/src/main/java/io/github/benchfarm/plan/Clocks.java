package io.github.benchfarm.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.benchfarm.wire.UsageException;
import java.util.Locale;

/** What a device's clocks may do while it measures. */
public enum Clocks {
    /** Rise and fall as the device likes, as in an app. */
    FREE,
    /** Stay at a level that the device can keep up for long, below the highest one. */
    FIXED;

    /** The value of a name typed by a person. Throws {@link UsageException}. */
    public static Clocks parse(String name) {
        for (Clocks clocks : values()) {
            if (clocks.word().equals(name.strip())) {
                return clocks;
            }
        }
        throw new UsageException("--clocks '" + name + "' is unknown: give free or fixed");
    }

    /** The lower-case name. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
