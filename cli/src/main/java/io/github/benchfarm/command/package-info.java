/** The command line: options in, exit code out. The only room that prints and the only one that knows every device kind. */
@NullMarked
package io.github.benchfarm.command;

import org.jspecify.annotations.NullMarked;
