/**
 * What is asked of an iPhone, whatever tool asks it: the seam between our sessions and the programs that talk to phones, its
 * values and its errors.
 */
@NullMarked
package io.github.benchfarm.device.ios.backend;

import org.jspecify.annotations.NullMarked;
