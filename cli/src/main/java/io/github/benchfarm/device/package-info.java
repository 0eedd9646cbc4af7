/** The seam to whatever runs an agent, and its values: identities, specifications, sessions. Says nothing of ADB, iOS or this computer. */
@NullMarked
package io.github.benchfarm.device;

import org.jspecify.annotations.NullMarked;
