package io.github.benchfarm.bench;

/** A bench cannot measure: something it needs is missing or fails. The message says what. */
final class BenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BenchException(String message) {
        super(message);
    }
}
