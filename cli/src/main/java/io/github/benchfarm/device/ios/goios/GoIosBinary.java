package io.github.benchfarm.device.ios.goios;

import io.github.benchfarm.process.Programs;
import io.github.benchfarm.wire.PlainText;
import io.github.benchfarm.wire.UsageException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The program {@code ios} of go-ios on this computer. */
public final class GoIosBinary {
    /** How to get it, for messages. */
    public static final String FIX =
            "run scripts/setup-ios, or get go-ios by yourself and give its binary with --go-ios";

    private static final String VARIABLE = "BENCHFARM_GO_IOS";

    /** Where {@code scripts/setup-ios} puts it, below our cache. */
    private static final String FOLDER = "go-ios-1.2.0";

    private GoIosBinary() {}

    /**
     * Looks for it: what somebody chose, {@code BENCHFARM_GO_IOS}, the folders of {@code PATH}, the copy that
     * {@code scripts/setup-ios} unpacked.
     *
     * @param chosen the value of {@code --go-ios}; empty text for none
     * @param cache our cache directory
     * @throws UsageException when the option or the variable names something that is no program
     */
    public static Optional<Path> find(String chosen, Map<String, String> environment, Path cache) {
        if (!chosen.isEmpty()) {
            return Optional.of(required(chosen, "--go-ios"));
        }
        String variable = environment.getOrDefault(VARIABLE, "");
        if (!variable.isEmpty()) {
            return Optional.of(required(variable, VARIABLE));
        }
        Stream<String> unpacked = Stream.of(cache.resolve(FOLDER).toString());
        return Programs.in(Stream.concat(Programs.path(environment), unpacked), "ios");
    }

    private static Path required(String name, String giver) {
        return Programs.at(name)
                .orElseThrow(() -> new UsageException(
                        giver + " is '" + PlainText.brief(name) + "', which is not a program: " + FIX));
    }
}
