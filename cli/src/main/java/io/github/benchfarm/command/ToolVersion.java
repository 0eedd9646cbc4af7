package io.github.benchfarm.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this command, written into it by the build. */
final class ToolVersion implements IVersionProvider {

    static String text() {
        try (InputStream in = ToolVersion.class.getResourceAsStream("/benchfarm.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"benchmark " + text()};
    }
}
