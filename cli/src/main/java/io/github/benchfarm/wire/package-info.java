/** What travels between the command and an agent: the job out, the timing log in, and the one strict and bounded JSON mapper. */
@NullMarked
package io.github.benchfarm.wire;

import org.jspecify.annotations.NullMarked;
