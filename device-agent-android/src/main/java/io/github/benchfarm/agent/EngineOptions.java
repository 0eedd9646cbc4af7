package io.github.benchfarm.agent;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How a model is to be loaded. */
public final class EngineOptions {
    private final String delegate;
    private final Map<String, String> delegateOptions;
    private final int threads;
    private final @Nullable String signature;

    /**
     * Options of one load.
     *
     * @param delegate wire name, e.g. {@code xnnpack}
     * @param delegateOptions every option of that delegate by name
     * @param threads 1 or more
     * @param signature signature key, null for the primary subgraph
     */
    public EngineOptions(
            String delegate, Map<String, String> delegateOptions, int threads, @Nullable String signature) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.delegate = delegate;
        this.delegateOptions = Collections.unmodifiableMap(new TreeMap<>(delegateOptions));
        this.threads = threads;
        this.signature = signature;
    }

    /** Wire name of the delegate. */
    public String delegate() {
        return delegate;
    }

    /** Every option of the delegate by name, unmodifiable. */
    public Map<String, String> delegateOptions() {
        return delegateOptions;
    }

    /** Number of CPU threads. */
    public int threads() {
        return threads;
    }

    /** Signature key, null for the primary subgraph. */
    public @Nullable String signature() {
        return signature;
    }
}
