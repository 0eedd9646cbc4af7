package io.github.benchfarm.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the real models and images, which lie beside the checkout, not in it. */
public final class SharedData {
    /** Maven runs tests in the module's folder, some editors in the checkout. */
    private static final List<Path> PLACES = List.of(Path.of("../../shared/data"), Path.of("../shared/data"));

    private SharedData() {}

    /** A real model, e.g. {@code mobilenet_v1_0.25_224_int8.tflite}. */
    public static Path model(String fileName) {
        return file("models/" + fileName);
    }

    /** The folder of real models. */
    public static Path models() {
        return file("models");
    }

    private static Path file(String name) {
        return PLACES.stream()
                .map(place -> place.resolve(name).toAbsolutePath().normalize())
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("these tests need shared/data/" + name
                        + " in the folder that holds the checkout, but looked in "
                        + PLACES.stream()
                                .map(Path::toAbsolutePath)
                                .map(Path::normalize)
                                .toList()));
    }
}
