package io.github.benchfarm.model.store;

/**
 * The hashes that a source must have.
 *
 * @param served of what the URL serves
 * @param model of the .tflite file; the same when that is what the URL serves
 */
record Expected(ExpectedHash served, ExpectedHash model) {}
