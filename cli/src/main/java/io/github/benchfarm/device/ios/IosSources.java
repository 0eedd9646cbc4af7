package io.github.benchfarm.device.ios;

import io.github.benchfarm.wire.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How iPhones are to be reached, as somebody asked for.
 *
 * @param tool which program talks to them
 * @param goIos path of go-ios; empty text to look for it
 * @param agents {@code .ipa} files of app and test runner, installed where they are missing or of another version
 * @param app which app holds the agent
 * @param wanted whether iPhones were asked for by name: only then is it worth a word that no tool is there
 */
public record IosSources(Tool tool, String goIos, List<Path> agents, AgentApp app, boolean wanted) {
    public IosSources {
        agents = List.copyOf(agents);
        for (Path agent : agents) {
            if (!Files.isReadable(agent)) {
                throw new UsageException("--ios-agent '" + agent + "' cannot be read: give the .ipa files of app and"
                        + " test runner, see device-agent-ios/README.md");
            }
        }
        if (!goIos.isEmpty() && !Files.isExecutable(Path.of(goIos))) {
            throw new UsageException("--go-ios '" + goIos + "' is not a program: give the path of go-ios, or run"
                    + " scripts/setup-ios and leave the option out");
        }
    }

    /** The programs that talk to iPhones. */
    public enum Tool {
        /** Whatever is there and can measure on the phone. */
        AUTO,
        GO_IOS,
        XCODE;

        /** The tool of a name typed by a person. Throws {@link UsageException}. */
        public static Tool parse(String name) {
            for (Tool tool : values()) {
                if (tool.word().equals(name.strip())) {
                    return tool;
                }
            }
            throw new UsageException("--ios-backend '" + name + "' is unknown: give auto, go-ios or xcode");
        }

        /** As people write it, e.g. {@code go-ios}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
