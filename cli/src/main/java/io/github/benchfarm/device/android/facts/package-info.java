/** What hardware a phone has, as it says itself: pure readers of what commands print, and who asks a phone for it. */
@NullMarked
package io.github.benchfarm.device.android.facts;

import org.jspecify.annotations.NullMarked;
