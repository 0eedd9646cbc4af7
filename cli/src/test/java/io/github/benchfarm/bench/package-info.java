/**
 * What {@code scripts/bench} runs: speed and memory of the whole command, as ratios within one run. No tests, because the
 * figures depend on the machine; doc/bench.md says how to read them.
 */
@NullMarked
package io.github.benchfarm.bench;

import org.jspecify.annotations.NullMarked;
