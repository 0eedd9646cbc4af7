/**
 * Runs the bytes that are pushed to phones on this computer (Linux, x86-64): the dex of the agent as classes again, and
 * TFLite's library for Android between a JVM and glibc. What it measures is no phone's time.
 */
package io.github.benchfarm.testing.shim;
