package io.github.benchfarm.testing.shim;

import io.github.benchfarm.agent.AgentVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The bundle of the agent that this build has made. */
public record AgentBundle(Path zip) {
    /** Maven runs tests in the module's folder, some editors in the checkout. */
    private static final List<Path> PLACES =
            List.of(Path.of("../device-agent-android/target"), Path.of("device-agent-android/target"));

    /** The one of this checkout. */
    public static AgentBundle ofThisBuild() {
        String name = "device-agent-android-" + AgentVersion.VERSION + "-bundle.zip";
        return PLACES.stream()
                .map(place -> place.resolve(name).toAbsolutePath().normalize())
                .filter(Files::isRegularFile)
                .findFirst()
                .map(AgentBundle::new)
                .orElseThrow(() -> new AssertionError(
                        "there is no " + name + ": run mvn -pl device-agent-android process-classes"));
    }

    /** Unpacks all of it into a folder, which is returned. */
    public Path unpackTo(Path folder) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                unpack(file, entry, folder.resolve(entry.getName()));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(ZipFile file, ZipEntry entry, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, to);
        }
    }
}
