package io.github.benchfarm.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds programs of this computer by the names and folders that people give. */
public final class Programs {
    private Programs() {}

    /** The absolute path of a program; empty when that is no file, or none that may be executed. */
    public static Optional<Path> at(String name) {
        try {
            return Optional.of(Path.of(name).toAbsolutePath())
                    .filter(Files::isRegularFile)
                    .filter(Files::isExecutable);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * The first of some folders' programs of a name; folders without a name are passed over.
     *
     * @param name without the ending that Windows wants
     */
    public static Optional<Path> in(Stream<String> folders, String name) {
        String file = OperatingSystem.current() == OperatingSystem.WINDOWS ? name + ".exe" : name;
        return folders.filter(folder -> !folder.isEmpty())
                .flatMap(folder -> at(folder + File.separator + file).stream())
                .findFirst();
    }

    /** The folders of PATH. */
    public static Stream<String> path(Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator));
    }
}
