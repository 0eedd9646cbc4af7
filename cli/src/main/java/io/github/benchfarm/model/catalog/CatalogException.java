package io.github.benchfarm.model.catalog;

/** A catalog's text is wrong; the message says where, which key and why, but not which file. */
final class CatalogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CatalogException(Place place, String complaint) {
        super("at " + place + " " + complaint);
    }
}
