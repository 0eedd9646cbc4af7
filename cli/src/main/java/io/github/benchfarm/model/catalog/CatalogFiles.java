package io.github.benchfarm.model.catalog;

import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Gets at the bytes of catalogs and says whose fault it is when they are no good. */
final class CatalogFiles {
    private static final String BUILT_IN = "catalog.json";
    private static final int MAX_BYTES = 1 << 20;

    private CatalogFiles() {}

    /** The catalog beside this class. */
    static Catalog builtIn() {
        return builtIn(CatalogFiles.class.getResourceAsStream(BUILT_IN));
    }

    /** The catalog of a stream, which is closed; null when the program was packed without one. */
    static Catalog builtIn(@Nullable InputStream resource) {
        try (resource) {
            if (resource == null) {
                throw new IOException("there is no " + BUILT_IN + " in the program; install it again");
            }
            return read(resource, Catalog.EMPTY);
        } catch (IOException e) {
            throw new FailureException(
                    Failure.harness("CATALOG_UNREADABLE", "the built-in catalog cannot be read: " + Reasons.of(e)), e);
        } catch (CatalogException e) {
            throw new FailureException(Failure.harness("CATALOG_INVALID", "the built-in catalog " + e.getMessage()), e);
        }
    }

    /** A catalog and the one of a file. */
    static Catalog plus(Catalog base, Path file) {
        String name = PlainText.of(file.toString());
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FailureException(Failure.user(
                    "CATALOG_UNREADABLE", "the catalog " + name + " is not a file; give the path of a JSON file"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, base);
        } catch (IOException e) {
            throw new FailureException(
                    Failure.user(
                            "CATALOG_UNREADABLE",
                            "the catalog " + name + " cannot be read: " + PlainText.of(Reasons.of(e))
                                    + "; check the path and its permissions"),
                    e);
        } catch (CatalogException e) {
            throw new FailureException(
                    Failure.user("CATALOG_INVALID", "the catalog " + name + " " + e.getMessage()), e);
        }
    }

    private static Catalog read(InputStream in, Catalog base) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new CatalogException(new Place("", 1, 1), "is larger than 1 MB: split it into several files");
        }
        return new CatalogReader(base).read(PlacedJson.parse(Utf8.decode(bytes)));
    }
}
