package io.github.benchfarm.model;

import io.github.benchfarm.wire.PlainText;
import io.github.benchfarm.wire.UsageException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the files that a person named. */
final class ModelPaths {
    private static final String HOW = "give the path of a .tflite file or of a folder with .tflite files";

    private final Path directory;

    /**
     * Looks paths up.
     *
     * @param directory what relative paths are relative to
     */
    ModelPaths(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /**
     * The files that one word of the command line names: a file itself, or the .tflite files of a folder, sorted by name;
     * hidden ones and sub-folders are left out. A path where nothing is stands for itself. Throws {@link UsageException}
     * when it can only be a mistake.
     */
    List<Path> of(String spec) {
        Path path = path(spec);
        if (Files.isDirectory(path)) {
            return folder(path, spec);
        }
        return List.of(path);
    }

    /** Whether there is something. Throws {@link UsageException} for a word that no path can be. */
    boolean exists(String spec) {
        return Files.exists(path(spec));
    }

    /** Whether a word can only be meant as a path. */
    static boolean looksLikePath(String spec) {
        return spec.contains("/") || spec.contains("\\") || ModelName.isTflite(spec);
    }

    /** The .tflite files next to where a path would be. */
    List<String> neighbours(String spec) {
        return neighbours(path(spec));
    }

    /** The .tflite files next to a path, e.g. to say what a misspelt one may have meant; empty when there is no such folder. */
    static List<String> neighbours(Path path) {
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            return names(folder);
        } catch (IOException e) {
            return List.of();
        }
    }

    private Path path(String spec) {
        if (spec.isBlank()) {
            throw new UsageException("a model's name is empty: " + HOW);
        }
        try {
            return directory.resolve(spec).normalize();
        } catch (InvalidPathException e) {
            throw new UsageException(
                    "'" + PlainText.of(spec) + "' is not a possible path (" + e.getReason() + "): " + HOW);
        }
    }

    private static List<Path> folder(Path folder, String spec) {
        try {
            List<Path> files = names(folder).stream().map(folder::resolve).toList();
            if (files.isEmpty()) {
                throw new UsageException(
                        "the folder '" + PlainText.of(spec) + "' has no .tflite files directly in it: " + HOW);
            }
            return files;
        } catch (IOException e) {
            throw new UsageException(
                    "the folder '" + PlainText.of(spec) + "' cannot be read (" + e + "): check its permissions");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, ModelPaths::isModel)) {
            entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    /** Hidden files are no models: macOS leaves a "._x.tflite" beside each x.tflite on foreign disks. */
    private static boolean isModel(Path entry) {
        String name = String.valueOf(entry.getFileName());
        return ModelName.isTflite(name) && !name.startsWith(".") && !Files.isDirectory(entry);
    }
}
