/** Asking a phone for things: short commands whose failures are told apart, and where our files lie on it. */
@NullMarked
package io.github.benchfarm.device.android.shell;

import org.jspecify.annotations.NullMarked;
