/**
 * Architecture twins: the study's networks and MobileNetV2 with seeded weights, for a computer that has no trained file. A
 * twin has the operators, shapes and number formats of the trained file, so that it takes the same time; it recognises
 * nothing.
 */
@NullMarked
package io.github.benchfarm.model.twin;

import org.jspecify.annotations.NullMarked;
