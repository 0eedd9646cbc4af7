package io.github.benchfarm.testing.shim;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.LogManager;

/** The JVM behind {@code app_process}: the arguments are the shim's folder, then those of the program. */
public final class ShimMain {
    private ShimMain() {}

    /** Ends as the named main method does; with 1 when the class path is not the agent that the shim was built for. */
    public static void main(String[] args) throws Throwable {
        Path shim = Path.of(args[0]);
        int at = 1;
        for (; args[at].startsWith("-"); at++) {
            define(args[at]);
        }
        String classPath = String.valueOf(System.getenv("CLASSPATH"));
        requireShipped(Path.of(classPath), Files.readString(shim.resolve("agent.sha256")));
        System.setProperty("java.class.path", classPath);
        // Android has no console for java.util.logging, so that TFLite's messages there are seen by nobody.
        LogManager.getLogManager().reset();
        for (String library : List.of("libglibc.so", "libc.so", "libm.so", "libdl.so", "liblog.so")) {
            System.load(shim.resolve(library).toString());
        }
        run(shim.resolve("agent-classes.jar"), args[at + 1], Arrays.copyOfRange(args, at + 2, args.length));
    }

    private static void define(String option) {
        String[] parts = option.substring(2).split("=", 2);
        System.setProperty(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static void requireShipped(Path dex, String sha256) throws IOException, NoSuchAlgorithmException {
        byte[] found = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(dex));
        if (!HexFormat.of().formatHex(found).equals(sha256)) {
            throw new IOException(dex + " is not the agent of this build");
        }
    }

    private static void run(Path classes, String main, String[] args) throws Throwable {
        URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass(main).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
