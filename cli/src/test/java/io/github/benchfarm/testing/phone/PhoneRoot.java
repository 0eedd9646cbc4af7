package io.github.benchfarm.testing.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder that a phone takes for its file system. A shell cannot be confined to it without being root, so the known
 * folders and files of a phone are replaced in commands by those below the folder.
 */
final class PhoneRoot {
    private static final List<String> FOLDERS =
            List.of("/data", "/sdcard", "/storage", "/sys", "/system", "/vendor", "/product");

    private final Path folder;
    private final Pattern places;
    private final long capacityBytes;

    /** Makes the folders and files. */
    PhoneRoot(Path folder, PhoneSettings settings) throws IOException {
        this.folder = folder;
        this.capacityBytes = settings.capacityBytes();
        this.places = places(settings.files().keySet().stream());
        Files.createDirectories(folder.resolve("data/local/tmp"));
        for (String place : FOLDERS) {
            Files.createDirectories(resolve(place));
        }
        for (Map.Entry<String, String> file : settings.files().entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    Path folder() {
        return folder;
    }

    /** Where a path of the phone really is; it never leaves the folder. */
    Path resolve(String phonePath) {
        Path path = folder.resolve(phonePath.replaceFirst("^/+", "")).normalize();
        return path.startsWith(folder) ? path : folder;
    }

    /** A command for the phone's shell as this computer's shell can run it. */
    String translate(String command) {
        return places.matcher(command).replaceAll(Matcher.quoteReplacement(folder.toString()) + "$1");
    }

    void write(String phonePath, String text) throws IOException {
        Path file = resolve(phonePath);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** What is left of the file system. */
    long freeBytes() {
        try (Stream<Path> files = Files.walk(resolve("/data"))) {
            return Math.max(0, capacityBytes - files.mapToLong(PhoneRoot::size).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files come and go while a phone works. */
    private static long size(Path path) {
        try {
            return Files.isRegularFile(path) ? Files.size(path) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a command that begin with a place of the phone, e.g. after {@code =} or a quote. */
    private static Pattern places(Stream<String> files) {
        String alternatives =
                Stream.concat(FOLDERS.stream(), files).map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w./-])(" + alternatives + ")(?![\\w-])");
    }
}
