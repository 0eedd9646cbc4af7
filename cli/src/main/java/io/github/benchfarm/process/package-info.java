/** What is asked of the operating system: child processes with time limits, durable files, the user's directories. */
@NullMarked
package io.github.benchfarm.process;

import org.jspecify.annotations.NullMarked;
