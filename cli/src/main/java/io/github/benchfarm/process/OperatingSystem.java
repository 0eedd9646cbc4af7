package io.github.benchfarm.process;

import java.util.Locale;

/** The families of desktop systems that differ in what we ask of them. */
public enum OperatingSystem {
    LINUX,
    MACOS,
    WINDOWS,
    OTHER;

    /** The system we run on. */
    public static OperatingSystem current() {
        return of(System.getProperty("os.name", ""));
    }

    /** The system of a Java {@code os.name}, e.g. "Mac OS X" or "Windows 11". */
    public static OperatingSystem of(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return LINUX;
        }
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return MACOS;
        }
        return name.startsWith("windows") ? WINDOWS : OTHER;
    }
}
