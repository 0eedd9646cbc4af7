package io.github.benchfarm.device.host;

import io.github.benchfarm.device.Confinement;
import io.github.benchfarm.process.Command;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.JobSpec;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.Loader;

/**
 * How the child processes are started, and where they and we keep files.
 *
 * @param launcher the command line up to the arguments of {@link HostMain}
 * @param cache our cache directory
 * @param version of the native libraries; each version is unpacked to a folder of its own
 * @param maxOutputBytes what a child may print before it is stopped
 * @param maxLogBytes the largest timing log that is accepted
 */
record HostRuntime(List<String> launcher, Path cache, String version, long maxOutputBytes, long maxLogBytes) {
    private static final long MAX_BYTES = 64L << 20;

    /**
     * Options of the child, measured in doc/decisions/0002-host-child-jvm.md. The heap never grows while measuring and
     * holds the sample arrays several times; tensors live outside of it. The stack is that of a C program's main thread.
     */
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-Xss8m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=hs_err.log",
            "-Djava.awt.headless=true",
            // Otherwise javacpp refuses to allocate once the process is four times as large as the Java heap,
            "-Dorg.bytedeco.javacpp.maxBytes=0",
            "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
            // and frees what the garbage collector finds unused, by a thread of its own.
            "-Dorg.bytedeco.javacpp.nopointergc=true");

    /** Variables that would add options to the child's JVM; a second choice of collector would keep it from starting. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("JAVA_TOOL_OPTIONS", "", "_JAVA_OPTIONS", "", "JDK_JAVA_OPTIONS", "");

    HostRuntime {
        launcher = List.copyOf(launcher);
    }

    /** Children run by the JVM that runs us. Throws {@link FailureException} when this platform has no TFLite. */
    static HostRuntime ofThisJvm(Path cache) {
        String version = nativesVersion();
        List<String> launcher = new ArrayList<>();
        launcher.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        launcher.addAll(JVM_OPTIONS);
        launcher.add("-Dorg.bytedeco.javacpp.cachedir=" + natives(cache, version));
        launcher.add("-cp");
        launcher.add(
                HostClassPath.entries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        launcher.add(HostMain.class.getName());
        return new HostRuntime(launcher, cache, version, MAX_BYTES, MAX_BYTES);
    }

    /** Where the native libraries are unpacked. */
    Path natives() {
        return natives(cache, version);
    }

    /** Where the homes of sessions are. */
    Path homes() {
        return cache.resolve("host");
    }

    /**
     * The child that runs one attempt. It works in the agent's home: what a crash leaves behind is deleted with it, and
     * {@link HostEngine} can open files by plain relative names.
     */
    Command job(Path home, JobSpec job) {
        return command(Confinement.words(job), home, List.of(".", job.job()));
    }

    /** The child that only loads TFLite and names it. */
    Command probe() {
        return command(List.of(), natives(), List.of(HostMain.PROBE));
    }

    private Command command(List<String> before, Path directory, List<String> arguments) {
        List<String> argv = new ArrayList<>(before);
        argv.addAll(launcher);
        argv.addAll(arguments);
        return new Command(argv, ENVIRONMENT, directory);
    }

    private static Path natives(Path cache, String version) {
        return cache.resolve("natives").resolve(version);
    }

    private static String nativesVersion() {
        try {
            return Loader.getVersion("org.bytedeco", "tensorflow-lite");
        } catch (IOException e) {
            throw new FailureException(
                    Failure.device("HOST_UNUSABLE", "this installation has no TFLite; install Benchfarm again"), e);
        }
    }
}
