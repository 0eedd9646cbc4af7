package io.github.benchfarm.testing.shim;

import com.googlecode.d2j.dex.Dex2jar;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * A program {@code app_process} for this computer that runs the agent of a bundle, and only that one.
 *
 * @param folder with the program and what it needs; stays for the next build, as long as nothing changes
 */
public record BionicShim(Path folder) {
    private static final List<String> SOURCES = List.of("glibc.c", "bionic.c", "liblog.c", "app_process");

    /** Built for this build's bundle, which takes some seconds once. Needs gcc with the C headers, and a JDK. */
    public static synchronized BionicShim ofThisBuild() {
        try {
            AgentBundle bundle = AgentBundle.ofThisBuild();
            Path folder = Path.of("target", "shim", hash(bundle)).toAbsolutePath();
            if (!Files.exists(folder)) {
                Path part = folder.resolveSibling(
                        folder.getFileName() + "." + ProcessHandle.current().pid());
                delete(part);
                new BionicShim(part).build(bundle, folder);
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new BionicShim(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program: {@code CLASSPATH=.../agent.jar app_process [-Dname=value...] / MAIN ARGUMENTS}. */
    public Path appProcess() {
        return folder.resolve("app_process");
    }

    /** The unpacked bundle that the program was made for; a phone's may lie anywhere. */
    public Path bundle() {
        return folder.resolve("bundle");
    }

    private static String hash(AgentBundle bundle) throws IOException {
        StringBuilder all = new StringBuilder(Hashes.sha256(bundle.zip())).append(java(""));
        for (String source : SOURCES) {
            all.append(source(source));
        }
        return Hashes.sha256(all.toString()).substring(0, 16);
    }

    private void build(AgentBundle bundle, Path home) throws IOException {
        bundle.unpackTo(Files.createDirectories(bundle()));
        Path dex = bundle().resolve("agent.jar");
        Dex2jar.from(dex.toFile()).to(folder.resolve("agent-classes.jar"));
        Files.writeString(folder.resolve("agent.sha256"), Hashes.sha256(dex));
        for (String source : SOURCES) {
            Files.writeString(folder.resolve(source), source(source));
        }
        compile();
        String program = source("app_process")
                .replace("@JAVA@", java("bin/java").toString())
                .replace(
                        "@CLASSES@",
                        Path.of("target", "test-classes").toAbsolutePath().toString())
                .replace("@SHIM@", home.toString());
        Files.writeString(appProcess(), program);
        appProcess().toFile().setExecutable(true);
    }

    /** Four libraries with the names and the version that TFLite's asks for, and the one that leads out of them. */
    private void compile() throws IOException {
        Files.writeString(folder.resolve("versions"), "LIBC { global: *; };\n");
        Files.writeString(folder.resolve("empty.c"), "\n");
        gcc(
                "-O2",
                "-I",
                java("include").toString(),
                "-I",
                java("include/linux").toString(),
                "-o",
                "libglibc.so",
                "glibc.c");
        call("gcc", "-O1", "-fPIC", "-fno-builtin", "-fno-stack-protector", "-c", "-o", "bionic.o", "bionic.c");
        Path tflite = bundle().resolve("lib/x86_64/libtensorflowlite_jni.so");
        String needed = call("nm", "-D", "--undefined-only", tflite.toString());
        String defined = call("nm", "-g", "--defined-only", "bionic.o");
        Files.writeString(folder.resolve("tramp.S"), Trampolines.source(Trampolines.missing(needed, defined)));
        gcc(
                "-nostdlib",
                "-Wl,-soname,libc.so",
                "-Wl,--version-script=versions",
                "-Wl,-z,noexecstack",
                "-Wl,-rpath,$ORIGIN",
                "-o",
                "libc.so",
                "bionic.o",
                "tramp.S",
                "-L.",
                "-lglibc");
        for (String name : List.of("libm.so", "libdl.so")) {
            gcc("-nostdlib", "-Wl,-soname," + name, "-Wl,--version-script=versions", "-o", name, "empty.c");
        }
        gcc("-Wl,-soname,liblog.so", "-o", "liblog.so", "liblog.c");
    }

    private void gcc(String... arguments) throws IOException {
        List<String> argv = new ArrayList<>(List.of("gcc", "-shared", "-fPIC"));
        argv.addAll(List.of(arguments));
        call(argv.toArray(String[]::new));
    }

    private String call(String... argv) throws IOException {
        Process process = new ProcessBuilder(argv)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", argv) + " failed:\n" + output);
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Path java(String name) {
        return Path.of(System.getProperty("java.home"), name);
    }

    private static String source(String name) throws IOException {
        try (var in = BionicShim.class.getResourceAsStream("/shim/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What a test run that was killed has left. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
