package io.github.benchfarm.result.study;

import io.github.benchfarm.device.DeviceSpecs;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that a phone belongs to: what its name says without the number of its generation. */
final class PhoneLine {
    private static final Pattern NAME = Pattern.compile(
            "([A-Za-z][A-Za-z ]{1,30}?) ?([0-9]{1,3})(e|a|\\+| Plus| Ultra| FE| Pro| Pro Max| XL)?( 5G)?");

    private PhoneLine() {}

    /** E.g. "Galaxy S" of a Galaxy S9 and of a Galaxy S20 5G; empty for phones whose year or number is unknown. */
    static Optional<String> of(DeviceSpecs specs) {
        Matcher name = NAME.matcher(specs.name());
        if (specs.releaseYear() == 0 || !name.matches()) {
            return Optional.empty();
        }
        return Optional.of(name.group(1) + (name.group(3) == null ? "" : name.group(3)));
    }
}
