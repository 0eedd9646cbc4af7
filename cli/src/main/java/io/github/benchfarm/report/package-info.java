/** A run directory in, tables out. Writers are small and know nothing of devices. */
@NullMarked
package io.github.benchfarm.report;

import org.jspecify.annotations.NullMarked;
