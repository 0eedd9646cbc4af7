package io.github.benchfarm.device.ios.backend;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Tells failures of iPhones apart by what a tool says of them.
 *
 * @param kinds the first that fits counts
 */
public record FailureWords(List<Kind> kinds) {
    public FailureWords {
        kinds = List.copyOf(kinds);
    }

    /**
     * A kind of failure.
     *
     * @param words found anywhere in what was said
     * @param make the exception, given what was said
     */
    public record Kind(Pattern words, Function<String, IosException> make) {}

    /** A kind, its words as a regular expression. */
    public static Kind kind(String words, Function<String, IosException> make) {
        return new Kind(Pattern.compile(words), make);
    }

    /** The exception for what was said; empty when we do not know such a failure. */
    public Optional<IosException> exception(String said) {
        return kinds.stream()
                .filter(kind -> kind.words().matcher(said).find())
                .findFirst()
                .map(kind -> kind.make().apply(said));
    }
}
