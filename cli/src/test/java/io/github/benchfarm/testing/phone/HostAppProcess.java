package io.github.benchfarm.testing.phone;

import io.github.benchfarm.device.host.HostAgent;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the agent's classes are started on a JVM in the place of a phone's. */
final class HostAppProcess {
    /** As the host device starts its children: the heap never grows while measuring. */
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-Xss8m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Dorg.bytedeco.javacpp.maxBytes=0",
            "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
            "-Dorg.bytedeco.javacpp.nopointergc=true");

    private HostAppProcess() {}

    /** A phone without the agent fails too, so this asks for the file that it has no use for. */
    static String script() {
        String java = "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "' ";
        String cache = "'-Dorg.bytedeco.javacpp.cachedir=" + Path.of(tests()).resolveSibling("phone-natives") + "' ";
        return "[ -r \"$CLASSPATH\" ] || { echo \"ClassNotFoundException: no $CLASSPATH\" >&2; kill -ABRT $$; }\n"
                + AppProcess.onThisComputer("exec " + java + String.join(" ", JVM_OPTIONS) + " " + cache
                        + "-cp '" + String.join(File.pathSeparator, classPath()) + "' "
                        + PhoneAgentMain.class.getName() + " app_process \"$@\"\n");
    }

    /** What the host device's child needs, and the classes of tests. */
    private static Set<String> classPath() {
        Set<String> entries = new LinkedHashSet<>();
        entries.add(tests());
        entries.addAll(Arrays.asList(HostAgent.classPath()));
        return entries;
    }

    private static String tests() {
        try {
            return Path.of(PhoneAgentMain.class
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
