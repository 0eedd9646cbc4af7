package io.github.benchfarm.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What real shells and man make of these is tested by scripts/tests/install-script-test. */
class ShellFilesTest {
    private static final CommandSpec ROOT = new CommandLine(new Top()).getCommandSpec();

    @Command(
            name = "benchmark",
            mixinStandardHelpOptions = true,
            description = "Measures 100%% of it.",
            subcommands = {Outer.class, Hidden.class},
            footer = {".dots first", "C:\\folder"})
    private static final class Top {}

    @Command(name = "outer", description = "It's outer: first.", subcommands = Inner.class)
    private static final class Outer {
        @Option(names = "--allow", negatable = true, description = "A \"flag\".")
        boolean allow;

        @Option(names = "--secret", hidden = true, description = "Not for people.")
        boolean secret;
    }

    @Command(name = "inner", description = "Looks into a file.")
    private static final class Inner {
        @Option(
                names = {"-o", "--output"},
                paramLabel = "PLACE",
                defaultValue = "here",
                description = "Where (default: ${DEFAULT-VALUE}).")
        String output = "";

        @Parameters(paramLabel = "FILE", description = "What.")
        String file = "";
    }

    @Command(name = "ghost", hidden = true)
    private static final class Hidden {}

    @Test
    void commands_ofTheTree_areVisibleOnesInOrder() {
        List<CommandPath> all = CommandPath.all(ROOT);

        assertThat(all).extracting(CommandPath::text).containsExactly("", "outer", "outer inner");
        assertThat(all.get(0).summary()).isEqualTo("Measures 100% of it.");
    }

    @Test
    void bash_options_withValuesAreToldFromFlags() {
        assertThat(BashCompletion.of(ROOT))
                .contains("words='outer -h --help -V --version'", "words='inner --allow --no-allow'\n")
                .contains("words='-o --output'\n    valued='-o --output'\n")
                .contains("' outer' | ' outer inner') command=")
                .doesNotContain("ghost", "secret");
    }

    @Test
    void zsh_descriptions_areQuotedForZsh() {
        assertThat(ZshCompletion.of(ROOT))
                .startsWith("#compdef benchmark\n")
                .contains("'outer:It'\\''s outer\\: first.'", "'--output:Where (default\\: here).'")
                .doesNotContain("ghost", "secret");
    }

    @Test
    void fish_commands_areOfferedAtTheirPlace() {
        assertThat(FishCompletion.of(ROOT).lines())
                .contains(
                        "complete -c benchmark -n 'not __fish_seen_subcommand_from outer' -f -a outer -d 'It\\'s outer: first.'",
                        "complete -c benchmark -n '__fish_seen_subcommand_from outer; and not __fish_seen_subcommand_from"
                                + " inner' -f -a inner -d 'Looks into a file.'",
                        "complete -c benchmark -n '__fish_seen_subcommand_from outer; and __fish_seen_subcommand_from inner'"
                                + " -s o -l output -r -d 'Where (default: here).'")
                .noneMatch(line -> line.contains("ghost") || line.contains("secret"));
    }

    @Test
    void manual_text_isEscapedForRoff() {
        assertThat(ManPage.of(ROOT, "1.2-x"))
                .startsWith(".TH BENCHMARK 1 \"\" \"Benchfarm 1.2\\-x\"")
                .contains("benchmark \\- measures 100% of it.")
                .contains("\n\\&.dots first\n", "\nC:\\efolder\n", "\nA \\(dqflag\\(dq.\n")
                .contains(".SS benchmark outer inner \\fIFILE\\fR\n")
                .contains("\\fB\\-o\\fR \\fIPLACE\\fR, \\fB\\-\\-output\\fR \\fIPLACE\\fR\nWhere (default: here).\n")
                .doesNotContain("ghost", "secret");
    }

    /** Else two people would read two things. */
    @Test
    void help_ofTheBuild_isWhatTheCommandPrints() {
        ShellFiles.of(ShellFiles.tree()).forEach((path, text) -> {
            if (path.startsWith("help/")) {
                String words = path.substring("help/benchmark".length(), path.length() - ".txt".length());
                assertThat(InProcess.run(List.of(), helpOf(words)).out())
                        .as(path)
                        .isEqualTo(text);
            }
        });
    }

    private static String[] helpOf(String dashed) {
        String words = dashed.replace('-', ' ').strip();
        return (words.isEmpty() ? "--help" : words + " --help").split(" ");
    }

    @Test
    void files_all_lieWhereTheInstallationExpectsThem() {
        Map<String, String> files = ShellFiles.of(ROOT);

        assertThat(files)
                .containsOnlyKeys(
                        "completions/benchmark.bash",
                        "completions/_benchmark",
                        "completions/benchmark.fish",
                        "man/man1/benchmark.1",
                        "help/benchmark.txt",
                        "help/benchmark-outer.txt",
                        "help/benchmark-outer-inner.txt");
        assertThat(files.values()).allSatisfy(text -> assertThat(text).endsWith("\n"));
    }
}
