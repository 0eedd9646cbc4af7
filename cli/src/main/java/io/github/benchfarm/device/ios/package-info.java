/**
 * iPhones, through go-ios or Apple's own tools: found, made ready with the app that holds the agent, and measured on. What a
 * phone says is untrusted: bounded, parsed strictly, never a path or a command.
 */
@NullMarked
package io.github.benchfarm.device.ios;

import org.jspecify.annotations.NullMarked;
