/** What will be measured, decided before anything runs: requests, cases, jobs and their identities. Pure: no clock, no files. */
@NullMarked
package io.github.benchfarm.plan;

import org.jspecify.annotations.NullMarked;
