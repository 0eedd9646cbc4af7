package io.github.benchfarm.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an agent says between phases: {@code load}, {@code warmup}, {@code measure}, {@code finish}. */
public record Progress(String phase) {
    private static final Pattern LINE =
            Pattern.compile("\\{\"t\":\"progress\",\"phase\":\"(load|warmup|measure|finish)\"}");

    /** The progress that a line of an agent's standard output tells; empty for any other line. */
    public static Optional<Progress> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() ? Optional.of(new Progress(matcher.group(1))) : Optional.empty();
    }
}
