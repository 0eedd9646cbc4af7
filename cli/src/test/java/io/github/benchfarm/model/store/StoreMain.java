package io.github.benchfarm.model.store;

import io.github.benchfarm.model.catalog.Source;
import io.github.benchfarm.wire.FailureException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A process that uses a store: {@code ROOT pull NAME URL} or {@code ROOT add PREFIX FILE COUNT}. Prints the hash of the last
 * model or the failure.
 */
final class StoreMain {
    private StoreMain() {}

    public static void main(String[] args) {
        ModelStore store = new ModelStore(Path.of(args[0]));
        try {
            System.out.println((args[1].equals("pull") ? pull(store, args) : add(store, args)).sha256());
        } catch (FailureException e) {
            System.out.println(e.getMessage());
        }
    }

    private static StoredModel pull(ModelStore store, String[] args) {
        try (Pull pull = new Pull(store)) {
            Source source = new Source(URI.create(args[3]), null, null, null);
            return pull.pull(args[2], source, (bytes, total) -> {});
        }
    }

    /** Adds, finds and removes all the time; what stays are the names with even numbers. */
    private static StoredModel add(ModelStore store, String[] args) {
        StoredModel last = null;
        for (int i = 0; i < Integer.parseInt(args[4]); i++) {
            String name = args[2] + i;
            last = store.add(name, Path.of(args[3]), args[3]);
            if (!store.find(name).orElseThrow().equals(last)) {
                throw new IllegalStateException(name + " is not what was added");
            }
            if (i % 2 == 1) {
                store.remove(name);
            }
        }
        return Objects.requireNonNull(last);
    }
}
