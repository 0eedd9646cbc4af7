/** The device {@code host}: this computer, measured by the same agent in a child process per attempt. */
@NullMarked
package io.github.benchfarm.device.host;

import org.jspecify.annotations.NullMarked;
