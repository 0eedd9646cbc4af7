/**
 * Android phones behind adb servers: found and told apart, made ready with the shipped agent, and measured on. What a phone
 * says is untrusted: bounded, parsed strictly, never a path or a command.
 */
@NullMarked
package io.github.benchfarm.device.android;

import org.jspecify.annotations.NullMarked;
