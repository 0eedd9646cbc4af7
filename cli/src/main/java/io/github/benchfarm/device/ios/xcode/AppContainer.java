package io.github.benchfarm.device.ios.xcode;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.device.ios.backend.IosApp;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.process.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of an app on a phone. devicectl copies them both ways, making folders as needed, but can remove none by itself: its
 * {@code --remove-existing-content} was reported to empty more than the folder that it is given. So what is removed is emptied,
 * and an empty file counts as none; nothing that we keep on a phone is ever empty.
 */
final class AppContainer {
    private final Devicectl devicectl;

    AppContainer(Devicectl devicectl) {
        this.devicectl = devicectl;
    }

    /** Copies a file over one of that name. Throws {@link IosException}. */
    void push(IosApp app, Path local, String path, Duration limit) throws InterruptedException {
        devicectl.ask(app.udid(), limit, copy("to", app, local.toAbsolutePath().toString(), path));
    }

    /**
     * Copies a file out; false when there is none.
     *
     * @throws IOException when it cannot be written here
     */
    boolean pull(IosApp app, String path, Path local, Duration limit) throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path copy = folder.file("copy");
            DevicectlAnswer answer = devicectl.call(app.udid(), limit, copy("from", app, path, copy.toString()));
            if (answer.ok()) {
                return moved(copy, local);
            }
            if (XcodeFailure.isNoSuchFile(answer.said())) {
                return false;
            }
            if (XcodeFailure.isFullDisk(answer.said())) {
                throw new IOException(answer.said());
            }
            throw XcodeFailure.of("'devicectl device copy from'", answer.said());
        }
    }

    /** Empties a file, or all files of a folder. Does nothing when there are none. */
    void remove(IosApp app, String path, Duration limit) throws InterruptedException {
        long start = System.nanoTime();
        List<String> files = filled(app, path, limit);
        if (files.isEmpty()) {
            return;
        }
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path empty = folder.write("empty", "");
            for (String file : files) {
                Duration left = limit.minusNanos(System.nanoTime() - start);
                if (left.isNegative() || left.isZero()) {
                    throw new IosException.TimedOut("removing " + path);
                }
                push(app, empty, file, left);
            }
        } catch (IOException e) {
            throw new IosException.Refused(
                    "'devicectl device copy to'", "no temporary file can be used: " + Reasons.of(e));
        }
    }

    /** The files with content that a path names or holds, as whole paths. */
    private List<String> filled(IosApp app, String path, Duration limit) throws InterruptedException {
        String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        DevicectlAnswer answer = devicectl.call(app.udid(), limit, listing(app, parent));
        if (!answer.ok() && !XcodeFailure.isNoSuchFile(answer.said())) {
            throw XcodeFailure.of("'devicectl device info files'", answer.said());
        }
        List<String> files = new ArrayList<>();
        for (JsonNode file : answer.result().path("files")) {
            String whole = whole(parent, file.path("relativePath").asText(""));
            boolean folder = file.path("resources").path("isDirectory").asBoolean(false);
            boolean empty = file.path("metadata").path("size").asLong(1) == 0;
            if (!folder && !empty && (whole.equals(path) || whole.startsWith(path + "/"))) {
                files.add(whole);
            }
        }
        return files;
    }

    /** Paths of a listing are relative to the folder that was asked for or, some say, to the container. */
    private static String whole(String parent, String relative) {
        return parent.isEmpty() || relative.startsWith(parent + "/") ? relative : parent + "/" + relative;
    }

    private static boolean moved(Path copy, Path local) throws IOException {
        if (!Files.isRegularFile(copy) || Files.size(copy) == 0) {
            return false;
        }
        Files.move(copy, local);
        return true;
    }

    /** Without the user, the app would find files of root's, in folders where it cannot write its log. */
    private static String[] copy(String direction, IosApp app, String source, String destination) {
        return words(
                Stream.of("device", "copy", direction),
                app,
                Stream.of("--user", "mobile", "--source", source, "--destination", destination));
    }

    private static String[] listing(IosApp app, String folder) {
        Stream<String> where = folder.isEmpty() ? Stream.empty() : Stream.of("--subdirectory", folder);
        return words(
                Stream.of("device", "info", "files"), app, Stream.concat(Stream.of("--username", "mobile"), where));
    }

    private static String[] words(Stream<String> command, IosApp app, Stream<String> options) {
        Stream<String> domain = Stream.of("--domain-type", "appDataContainer", "--domain-identifier", app.bundleId());
        return Stream.of(command, domain, options).flatMap(part -> part).toArray(String[]::new);
    }
}
