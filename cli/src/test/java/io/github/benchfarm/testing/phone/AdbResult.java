package io.github.benchfarm.testing.phone;

/** How a call of the adb program ended. */
public record AdbResult(int exitCode, String out, String err) {}
