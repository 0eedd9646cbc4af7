package io.github.benchfarm.device.android.adb;

import io.github.benchfarm.wire.PlainText;
import io.github.benchfarm.wire.UsageException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an adb server listens.
 *
 * @param host a name or an IP address, an IPv6 address without brackets
 * @param port 1 to 65535
 */
public record AdbAddress(String host, int port) {
    /** Where every adb server listens unless told otherwise. */
    public static final AdbAddress DEFAULT = new AdbAddress("127.0.0.1", 5037);

    private static final int MAX_PORT = 65_535;
    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.]+(?:%[\\w.-]+)?)]|([A-Za-z0-9._-]+)):([0-9]{1,5})");

    public AdbAddress {
        if (host.isBlank() || port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("not the address of an adb server: " + host + " port " + port);
        }
    }

    /**
     * Reads {@code HOST:PORT}, e.g. {@code 192.168.1.7:5037}, {@code lab-pc:5037} or {@code [::1]:5037}.
     *
     * @throws UsageException for anything else
     */
    public static AdbAddress parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw nonsense(text);
        }
        int port = Integer.parseInt(matcher.group(3));
        if (port < 1 || port > MAX_PORT) {
            throw nonsense(text);
        }
        String name = matcher.group(2);
        return new AdbAddress(name == null ? matcher.group(1) : name, port);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    private static UsageException nonsense(String text) {
        return new UsageException("'" + PlainText.brief(text)
                + "' is not the address of an adb server: give HOST:PORT with a port of 1 to 65535, e.g. " + DEFAULT
                + " or [::1]:5037");
    }
}
