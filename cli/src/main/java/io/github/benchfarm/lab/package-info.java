/** The heart: lanes that run one job at a time on each device, all devices side by side, and record how each ended. */
@NullMarked
package io.github.benchfarm.lab;

import org.jspecify.annotations.NullMarked;
