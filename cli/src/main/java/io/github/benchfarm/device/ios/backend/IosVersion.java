package io.github.benchfarm.device.ios.backend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of iOS, as far as we must tell them apart: 0.0 when it makes no sense. */
public record IosVersion(int major, int minor) implements Comparable<IosVersion> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,3})(?:\\.([0-9]{1,3}))?(?:\\.[0-9.]{1,20})?");

    /** Reads "17.4.1" and the like. */
    public static IosVersion parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return new IosVersion(0, 0);
        }
        String minor = form.group(2);
        return new IosVersion(Integer.parseInt(form.group(1)), minor == null ? 0 : Integer.parseInt(minor));
    }

    /** Whether this is that version or a later one. */
    public boolean isAtLeast(int otherMajor, int otherMinor) {
        return compareTo(new IosVersion(otherMajor, otherMinor)) >= 0;
    }

    @Override
    public int compareTo(IosVersion other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }
}
