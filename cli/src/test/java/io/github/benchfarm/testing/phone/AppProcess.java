package io.github.benchfarm.testing.phone;

import java.nio.file.Path;

/**
 * What stands in for Android's {@code app_process}.
 *
 * @param script the shell script that a phone runs instead; its {@code PATH} is the phone's
 */
public record AppProcess(String script) {

    /** The agent's classes on a JVM like this one, with TFLite of this computer. */
    public static AppProcess host() {
        return new AppProcess(HostAppProcess.script());
    }

    /** A program of this computer, e.g. one that runs the shipped bytes; sees this computer's {@code PATH}. */
    public static AppProcess program(Path program) {
        return new AppProcess(onThisComputer("exec '" + program.toAbsolutePath() + "' \"$@\"\n"));
    }

    /** A shell script that may wait, crash, hang or print for ever. */
    public static AppProcess of(String script) {
        return new AppProcess(script);
    }

    static String onThisComputer(String command) {
        return "PATH='" + System.getenv("PATH") + "' JAVA_HOME='" + System.getProperty("java.home") + "'\n"
                + "export PATH JAVA_HOME\n" + command;
    }
}
