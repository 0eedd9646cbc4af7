/** Our own small client of the adb server's protocol: which phones a server has, and shell, push and pull on one of them. */
@NullMarked
package io.github.benchfarm.device.android.adb;

import org.jspecify.annotations.NullMarked;
