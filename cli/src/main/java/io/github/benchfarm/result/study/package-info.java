/** What the numbers of a run say about phones, models and delegates, and where they do not say anything. */
@NullMarked
package io.github.benchfarm.result.study;

import org.jspecify.annotations.NullMarked;
