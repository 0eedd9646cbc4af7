package io.github.benchfarm.wire;

/** What an agent says between phases: {@code load}, {@code warmup}, {@code measure}, {@code finish}. */
public record Progress(String phase) {}
