/** Which models are measured: files found, checked and described before anything runs. */
@NullMarked
package io.github.benchfarm.model;

import org.jspecify.annotations.NullMarked;
