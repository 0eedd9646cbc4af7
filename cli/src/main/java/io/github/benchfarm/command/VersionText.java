package io.github.benchfarm.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this command, written into it by the build; known without loading picocli. */
final class VersionText {
    private VersionText() {}

    /** What {@code --version} prints. */
    static String line() {
        return "benchmark " + number();
    }

    /** The number alone. */
    static String number() {
        // The JVM has read the manifest of the jar anyway; to open a resource takes a third of the time of the start.
        String ofJar = VersionText.class.getPackage().getImplementationVersion();
        return ofJar == null ? ofClassFolder() : ofJar;
    }

    private static String ofClassFolder() {
        try (InputStream in = VersionText.class.getResourceAsStream("/benchfarm.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
