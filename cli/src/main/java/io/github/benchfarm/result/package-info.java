/** What was measured: the run directory with its journal, statistics per job, findings. */
@NullMarked
package io.github.benchfarm.result;

import org.jspecify.annotations.NullMarked;
