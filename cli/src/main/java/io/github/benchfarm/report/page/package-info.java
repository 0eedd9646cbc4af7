/** report.html: what the results of a run hold, on one page that needs nothing but a browser. */
@NullMarked
package io.github.benchfarm.report.page;

import org.jspecify.annotations.NullMarked;
