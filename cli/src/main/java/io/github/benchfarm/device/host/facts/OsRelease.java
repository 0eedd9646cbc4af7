package io.github.benchfarm.device.host.facts;

import java.util.Map;

/**
 * What /etc/os-release says: shell assignments.
 *
 * <pre>
 * NAME="Ubuntu"
 * VERSION_ID="22.04"
 * ID=ubuntu
 * </pre>
 *
 * @param version empty for distributions without releases
 * @see <a href="https://www.freedesktop.org/software/systemd/man/latest/os-release.html">os-release</a>
 */
record OsRelease(String name, String version) {
    /** Reads the text of the file; "Linux" when it has no name. */
    static OsRelease parse(String text) {
        Map<String, String> values = KeyedLines.parse(text, '=');
        return new OsRelease(
                unquote(values.getOrDefault("NAME", "Linux")), unquote(values.getOrDefault("VERSION_ID", "")));
    }

    private static String unquote(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }
}
