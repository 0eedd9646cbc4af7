package io.github.benchfarm.bench;

/**
 * What one side of the comparison measured.
 *
 * @param nanos the smallest latency
 * @param outputs SHA-256 over the bytes of all outputs, which tells whether both sides did the same work
 */
record Smallest(int iterations, long nanos, String outputs) {}
