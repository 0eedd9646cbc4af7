package io.github.benchfarm.agentios;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.agent.AgentVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources of the iPhone agent must share with the rest of the project; no Swift compiler is needed. */
class IosAgentSourcesTest {
    private static final Path AGENT = Path.of("../device-agent-ios");

    /** Where the core may import what only one operating system has. */
    private static final Map<String, Set<String>> IMPORTS = Map.of(
            "Clock.swift", Set.of("Darwin", "Glibc"),
            "Memory.swift", Set.of("Darwin", "Foundation"));

    @Test
    void version_everywhere_isThatOfThePom() throws IOException {
        assertThat(found("Sources/AgentCore/AgentVersion.swift", "version = \"(.*)\""))
                .containsExactly(AgentVersion.VERSION);
        assertThat(found("App/Info.plist", "<key>CFBundleShortVersionString</key>\\s*<string>(.*)</string>"))
                .containsExactly(AgentVersion.VERSION);
        assertThat(found("Benchmark.xcodeproj/project.pbxproj", "MARKETING_VERSION = (.*);"))
                .hasSize(2)
                .containsOnly(AgentVersion.VERSION);
    }

    @Test
    void bundleId_ofTheProject_isWhatTheReadmeSays() throws IOException {
        assertThat(found("Benchmark.xcodeproj/project.pbxproj", "BENCH_BUNDLE_ID = (.*);"))
                .hasSize(2)
                .containsOnly("io.github.benchfarm.agent");
        assertThat(text(AGENT.resolve("README.md")))
                .contains("`io.github.benchfarm.agent`", "`io.github.benchfarm.agent.uitests.xctrunner`");
    }

    @Test
    void tensorFlowLite_ofTheScript_isWhatTheReadmeSays() throws IOException {
        List<String> versions = found("scripts/fetch-tensorflowlite.sh", "VERSION=(\\S+)");

        assertThat(versions).hasSize(1);
        assertThat(text(AGENT.resolve("README.md"))).contains("TensorFlowLiteC " + versions.get(0));
    }

    @Test
    void core_imports_nothingOfApples() throws IOException {
        List<Path> sources = sources("Sources/AgentCore");
        assertThat(sources).hasSizeGreaterThan(30);
        for (Path source : sources) {
            Set<String> allowed = IMPORTS.getOrDefault(source.getFileName().toString(), Set.of("Foundation"));

            assertThat(allowed)
                    .as("%s", source)
                    .containsAll(found(text(source), Pattern.compile("(?m)^import (\\w+)")));
        }
    }

    @Test
    void errorCodes_ofTheCore_areThoseOfTheContract() throws IOException {
        Set<String> codes = new TreeSet<>(found("Sources/AgentCore/ErrorCode.swift", "case .* = \"([A-Z_]+)\""));
        String contract = text(Path.of("../doc/wire.md"));
        String listed = contract.substring(contract.indexOf("Error codes: "));

        assertThat(codes).isEqualTo(new TreeSet<>(found(listed, Pattern.compile("`([A-Z_]+)`"))));
    }

    @Test
    void files_all_areShort() throws IOException {
        for (String folder : List.of("Sources", "Tests", "App", "UITests")) {
            for (Path source : sources(folder)) {
                int most = folder.equals("UITests") ? 60 : 300;

                assertThat(text(source).lines()).as("%s", source).hasSizeLessThanOrEqualTo(most);
            }
        }
    }

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(AGENT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".swift")).toList();
        }
    }

    private static List<String> found(String file, String pattern) throws IOException {
        return found(text(AGENT.resolve(file)), Pattern.compile(pattern));
    }

    private static List<String> found(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
