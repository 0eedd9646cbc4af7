package io.github.benchfarm.model.store;

import io.github.benchfarm.wire.Hashes;
import java.net.URI;
import java.nio.file.Path;

/** Where everything lies below the root of a store; nothing need exist. */
record StoreLayout(Path root) {
    StoreLayout(Path root) {
        this.root = root.toAbsolutePath();
    }

    /** The models themselves, named by their SHA-256. */
    Path blobs() {
        return root.resolve("blobs");
    }

    Path blob(String sha256) {
        return blobs().resolve(sha256 + ".tflite");
    }

    /** What gives blobs their names. */
    Path names() {
        return root.resolve("names");
    }

    /** What URLs served when they were first asked. */
    Path sources() {
        return root.resolve("sources");
    }

    Path source(URI url) {
        return sources().resolve(key(url) + ".json");
    }

    /** Downloads that are going on or broke off. */
    Path partial() {
        return root.resolve("partial");
    }

    Path download(URI url) {
        return partial().resolve(key(url) + ".download");
    }

    /** Files that are being copied or unpacked. */
    Path staging() {
        return root.resolve("staging");
    }

    /** What did not match its hash, for people to look at. */
    Path rejected() {
        return root.resolve("rejected");
    }

    /** Guards every change of names and blobs. */
    Path storeLock() {
        return root.resolve("locks").resolve("store.lock");
    }

    /** Guards the download of one URL. */
    Path downloadLock(URI url) {
        return root.resolve("locks").resolve(key(url) + ".lock");
    }

    private static String key(URI url) {
        return Hashes.sha256(url.toString());
    }
}
