package io.github.benchfarm.model.catalog;

/** A key of an object and where it stands. */
record PlacedKey(String name, Place place) {}
