/**
 * What this computer is and how it fares: specifications, condition, the CPUs we may use. One pure parser per source of the
 * operating system; what is unknown stays unknown.
 */
@NullMarked
package io.github.benchfarm.device.host.facts;

import org.jspecify.annotations.NullMarked;
