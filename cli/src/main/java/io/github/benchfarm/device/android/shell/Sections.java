package io.github.benchfarm.device.android.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What several commands printed in one call, told apart by lines {@code ===name} that {@code echo} put between them. All of it
 * is untrusted text.
 */
public final class Sections {
    private static final Pattern HEADING = Pattern.compile("===([a-z]{1,20})");

    private final Map<String, List<String>> lines;

    private Sections(Map<String, List<String>> lines) {
        this.lines = lines;
    }

    /** Splits a text; what stands before the first heading is the section without a name. */
    public static Sections parse(String text) {
        Map<String, List<String>> sections = new HashMap<>();
        List<String> current = sections.computeIfAbsent("", name -> new ArrayList<>());
        for (String line : text.lines().map(String::stripTrailing).toList()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                current = sections.computeIfAbsent(heading.group(1), name -> new ArrayList<>());
            } else {
                current.add(line);
            }
        }
        return new Sections(sections);
    }

    /** The lines of a section, without white space at their ends; none when it is missing. */
    public List<String> lines(String name) {
        return List.copyOf(lines.getOrDefault(name, List.of()));
    }

    /** The same as one text. */
    public String text(String name) {
        return String.join("\n", lines(name));
    }
}
