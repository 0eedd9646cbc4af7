package io.github.benchfarm.device.host.facts;

import java.util.LinkedHashMap;
import java.util.Map;

/** Lines of {@code key: value} or {@code key = value}, as many system tools print them. */
final class KeyedLines {
    private KeyedLines() {}

    /** The values by key, both without surrounding blanks; the first line of a key counts, other lines are skipped. */
    static Map<String, String> parse(String text, char separator) {
        Map<String, String> values = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int at = line.indexOf(separator);
            if (at > 0) {
                values.putIfAbsent(
                        line.substring(0, at).strip(), line.substring(at + 1).strip());
            }
        });
        return values;
    }
}
