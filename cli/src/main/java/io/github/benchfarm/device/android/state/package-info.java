/** The state a phone is in: its condition at a moment, what is changed for measuring, and how all of that is undone. */
@NullMarked
package io.github.benchfarm.device.android.state;

import org.jspecify.annotations.NullMarked;
