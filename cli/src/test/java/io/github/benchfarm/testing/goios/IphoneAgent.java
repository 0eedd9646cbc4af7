package io.github.benchfarm.testing.goios;

import io.github.benchfarm.agent.Platform;
import io.github.benchfarm.device.host.HostAgent;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The agent in the place of an iPhone's: TFLite of this computer in a JVM of its own, told home and job. */
public final class IphoneAgent {
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-Xss8m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Dorg.bytedeco.javacpp.nopointergc=true");

    private IphoneAgent() {}

    public static void main(String[] words) {
        System.exit(HostAgent.run(new File(words[0]), words[1], Platform.host()));
    }

    /** The command line for a shell, whose first two parameters are home and job. */
    public static String command() {
        String java = "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "' ";
        String cache = "'-Dorg.bytedeco.javacpp.cachedir=" + Path.of(tests()).resolveSibling("phone-natives") + "' ";
        return java + String.join(" ", JVM_OPTIONS) + " " + cache + "-cp '"
                + String.join(File.pathSeparator, classPath()) + "' " + IphoneAgent.class.getName() + " \"$1\" \"$2\"";
    }

    private static Set<String> classPath() {
        Set<String> entries = new LinkedHashSet<>();
        entries.add(tests());
        entries.addAll(Arrays.asList(HostAgent.classPath()));
        return entries;
    }

    private static String tests() {
        try {
            return Path.of(IphoneAgent.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError("the class path of the tests cannot be told", e);
        }
    }
}
