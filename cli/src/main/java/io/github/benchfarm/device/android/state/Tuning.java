package io.github.benchfarm.device.android.state;

import java.util.List;

/**
 * A setting that is changed while a phone measures.
 *
 * @param namespace {@code global} or {@code system}
 * @param value a whole number
 * @param code of the finding when the phone refuses the change
 * @param meaning what it would have done, for that finding
 */
record Tuning(String namespace, String key, String value, String code, String meaning) {
    /** As sold phones' screens go dark, sleep and hide cores within a minute; light costs power and makes heat. */
    static final List<Tuning> USUAL = List.of(
            new Tuning("global", "stay_on_while_plugged_in", "7", "STAY_AWAKE_REFUSED", "stay awake while it charges"),
            new Tuning("system", "screen_brightness_mode", "0", "BRIGHTNESS_REFUSED", "keep its brightness"),
            new Tuning("system", "screen_brightness", "10", "BRIGHTNESS_REFUSED", "keep its screen dark"));

    /** The words after {@code settings get|put|delete}. */
    String words() {
        return namespace + " " + key;
    }
}
