package io.github.benchfarm.device.host;

import io.github.benchfarm.agent.Agent;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.jspecify.annotations.Nullable;

/**
 * The few jars and folders that the child needs, found where this process has its own from: a build's folders and the
 * local Maven repository, or the distribution's lib folder.
 */
final class HostClassPath {
    private HostClassPath() {}

    /** The entries, this platform's native jars last. Throws {@link FailureException} when one is not there. */
    static List<Path> entries() {
        List<Path> entries = new ArrayList<>();
        for (Class<?> type : List.of(Agent.class, HostMain.class, Loader.class, tensorflowlite.class)) {
            entries.add(origin(type));
        }
        entries.add(origin("org/bytedeco/javacpp/" + nativeFile("jnijavacpp")));
        entries.add(origin("org/bytedeco/tensorflowlite/" + nativeFile("jnitensorflowlite")));
        return entries.stream().distinct().toList();
    }

    private static String nativeFile(String library) {
        return Loader.getPlatform() + "/" + System.mapLibraryName(library);
    }

    private static Path origin(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw missing(type.getName(), null);
        }
        return path(source.getLocation());
    }

    private static Path origin(String resource) {
        URL url = HostClassPath.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw missing(resource, null);
        }
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return path(jar.getJarFileURL());
            }
        } catch (IOException e) {
            throw missing(resource, e);
        }
        throw missing(resource, null);
    }

    private static Path path(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw missing(location.toString(), e);
        }
    }

    private static FailureException missing(String what, @Nullable Exception cause) {
        Failure failure = Failure.device(
                "HOST_UNUSABLE",
                "this installation has no TFLite for " + Loader.getPlatform() + " (" + what
                        + " is not in a jar); measure on phones, or install Benchfarm again");
        return cause == null ? new FailureException(failure) : new FailureException(failure, cause);
    }
}
