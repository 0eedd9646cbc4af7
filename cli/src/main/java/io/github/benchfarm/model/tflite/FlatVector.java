package io.github.benchfarm.model.tflite;

/**
 * Where the elements of a vector lie in a {@link FlatFile}.
 *
 * @param at position of the first element
 * @param length number of elements
 */
record FlatVector(long at, long length) {}
