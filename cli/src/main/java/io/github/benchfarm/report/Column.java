package io.github.benchfarm.report;

import java.util.function.Function;

/**
 * A column of a table: its name and how a row fills it.
 *
 * @param <R> what a row shows
 */
record Column<R>(String name, Function<R, CsvCell> cell) {}
