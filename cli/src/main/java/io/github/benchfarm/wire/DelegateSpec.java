package io.github.benchfarm.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A delegate with every option written out.
 *
 * @param name the delegate's wire name
 * @param options all options, defaults included, sorted by name
 */
public record DelegateSpec(String name, SortedMap<String, String> options) {
    private static final Set<String> FLAG = Set.of("true", "false");

    @JsonCreator
    public DelegateSpec(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty(value = "options", required = true) SortedMap<String, String> options) {
        Delegate delegate = Delegate.of(name);
        SortedMap<String, String> complete = delegate.defaults();
        for (Map.Entry<String, String> option : options.entrySet()) {
            if (complete.replace(option.getKey(), option.getValue()) == null) {
                throw new UsageException("delegate '" + name + "' has no option '" + option.getKey() + "': it has "
                        + (complete.isEmpty() ? "none" : String.join(", ", complete.keySet())));
            }
        }
        this.name = name;
        this.options = Collections.unmodifiableSortedMap(complete);
    }

    /** Parses {@code name} or {@code name:option=value:option=value}. Throws {@link UsageException}. */
    public static DelegateSpec parse(String text) {
        String[] parts = text.strip().split(":", -1);
        SortedMap<String, String> options = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 1 || equals == parts[i].length() - 1) {
                throw new UsageException("'" + parts[i] + "' in delegate '" + text
                        + "' is not option=value; write e.g. " + "xnnpack:fp16=true");
            }
            options.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
        }
        DelegateSpec spec = new DelegateSpec(parts[0], options);
        spec.delegate().defaults().forEach((option, initial) -> requireFlag(spec, option, initial));
        return spec;
    }

    private static void requireFlag(DelegateSpec spec, String option, String initial) {
        String value = spec.options.getOrDefault(option, initial);
        if (FLAG.contains(initial) && !FLAG.contains(value)) {
            throw new UsageException("option '" + option + "' of delegate '" + spec.name + "' cannot be '" + value
                    + "': give true or false");
        }
    }

    /** Which delegate this is. */
    public Delegate delegate() {
        return Delegate.of(name);
    }

    /** The options as {@code fp16=false:...}; empty when the delegate has none. */
    public String optionsText() {
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining(":"));
    }

    /** The name, followed by those options that differ from the defaults: what a person would type. */
    @Override
    public String toString() {
        SortedMap<String, String> defaults = delegate().defaults();
        return name
                + options.entrySet().stream()
                        .filter(option -> !option.getValue().equals(defaults.get(option.getKey())))
                        .map(option -> ":" + option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining());
    }
}
