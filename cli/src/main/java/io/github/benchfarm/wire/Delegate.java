package io.github.benchfarm.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What executes the operators of a model. Every option of a delegate is listed here with its default. */
public enum Delegate {
    /** TFLite's optimized CPU kernels; what an app gets when it asks for nothing. */
    XNNPACK(Map.of("fp16", "false")),
    /** TFLite's own CPU kernels, no delegate at all. */
    CPU(Map.of()),
    /** The phone's GPU. */
    GPU(Map.of("precision", "fp32", "backend", "auto", "preference", "sustained")),
    /** Android's Neural Networks API. */
    NNAPI(Map.of("accelerator", "auto", "fp16", "false")),
    /** Apple's Core ML. */
    COREML(Map.of("devices", "neural-engine"));

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, only copied
    private final SortedMap<String, String> defaults;

    Delegate(Map<String, String> defaults) {
        this.defaults = new TreeMap<>(defaults);
    }

    /** The name used in options, files and tables, e.g. {@code xnnpack}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All options of this delegate with their default values. */
    public SortedMap<String, String> defaults() {
        return new TreeMap<>(defaults);
    }

    /** The delegate of that name. Throws {@link UsageException} with the known names. */
    @JsonCreator
    public static Delegate of(String name) {
        for (Delegate delegate : values()) {
            if (delegate.wireName().equals(name)) {
                return delegate;
            }
        }
        String known = Arrays.stream(values()).map(Delegate::wireName).collect(Collectors.joining(", "));
        throw new UsageException("unknown delegate '" + name + "': use one of " + known);
    }
}
