package io.github.benchfarm.wire;

/**
 * Something a reader must know about a number, or about the device that it comes from.
 *
 * @param code upper-case words, documented in doc/tables.md
 * @param text what was seen
 * @param remedy what to do about it
 */
public record Finding(String code, String text, String remedy) {}
