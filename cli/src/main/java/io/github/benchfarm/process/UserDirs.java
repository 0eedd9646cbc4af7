package io.github.benchfarm.process;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a user's files belong on each desktop system. */
public final class UserDirs {
    private static final String OURS = "benchfarm";

    private UserDirs() {}

    /**
     * Our cache directory of this user; it need not exist yet.
     *
     * @throws IllegalStateException when the user has no home directory and no variable names another place
     */
    public static Path cache() {
        return cache(OperatingSystem.current(), System.getenv(), System.getProperty("user.home", ""));
    }

    /**
     * Our cache directory on a system with the given environment.
     *
     * @param home the JVM's {@code user.home}, which is "?" for a user without an entry in the password file
     * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG: relative paths are to be ignored</a>
     */
    static Path cache(OperatingSystem system, Map<String, String> environment, String home) {
        Path parent = switch (system) {
            case MACOS -> home(environment, home).resolve("Library").resolve("Caches");
            case WINDOWS ->
                absolute(environment.get("LOCALAPPDATA"))
                        .orElseGet(
                                () -> home(environment, home).resolve("AppData").resolve("Local"));
            case LINUX, OTHER ->
                absolute(environment.get("XDG_CACHE_HOME"))
                        .orElseGet(() -> home(environment, home).resolve(".cache"));
        };
        return parent.resolve(OURS);
    }

    private static Path home(Map<String, String> environment, String home) {
        return absolute(home)
                .or(() -> absolute(environment.get("HOME")))
                .orElseThrow(
                        () -> new IllegalStateException("there is no home directory; set HOME to an absolute path"));
    }

    private static Optional<Path> absolute(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
