/**
 * What networks there are to measure, what was published about them and where their files come from: the built-in catalog
 * and a lab's own. Says nothing about which files lie on this computer.
 */
@NullMarked
package io.github.benchfarm.model.catalog;

import org.jspecify.annotations.NullMarked;
