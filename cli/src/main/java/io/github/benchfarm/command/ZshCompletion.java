package io.github.benchfarm.command;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for zsh: a function that zsh loads by its file name, {@code _benchmark}, from a folder of its fpath. */
final class ZshCompletion {
    private static final String SCRIPT = """
            #compdef benchmark
            # Completion of the command `benchmark` for zsh.
            local command='' valued='' word
            local -a commands options
            for word in ${words[2,CURRENT-1]}; do
                case "$command $word" in
                    %1$s) command="$command $word" ;;
                esac
            done
            case $command in
            %2$s
            esac
            if [[ " $valued " == *" ${words[CURRENT-1]} "* ]]; then
                _files
            elif [[ ${words[CURRENT]} == -* ]]; then
                _describe -o option options
            elif (( ${#commands} )); then
                _describe command commands
            else
                _files
            fi
            """;

    private static final String CASE = """
                '%1$s')
                    commands=(%2$s)
                    options=(%3$s)
                    valued='%4$s'
                    ;;""";

    private ZshCompletion() {}

    /** The text of the file {@code _benchmark}. */
    static String of(CommandSpec root) {
        List<CommandPath> all = CommandPath.all(root);
        String paths = all.stream()
                .filter(path -> !path.words().isEmpty())
                .map(path -> "' " + path.text() + "'")
                .collect(Collectors.joining(" | "));
        return SCRIPT.formatted(paths, all.stream().map(ZshCompletion::caseOf).collect(Collectors.joining("\n")));
    }

    private static String caseOf(CommandPath path) {
        String commands = path.children().stream()
                .map(child -> entry(child.name(), child.summary()))
                .collect(Collectors.joining(" "));
        String options = path.options().stream().map(ZshCompletion::entries).collect(Collectors.joining(" "));
        String valued = path.options().stream()
                .filter(CommandPath::takesValue)
                .flatMap(option -> CommandPath.names(option).stream())
                .collect(Collectors.joining(" "));
        return CASE.formatted(path.words().isEmpty() ? "" : " " + path.text(), commands, options, valued);
    }

    private static String entries(OptionSpec option) {
        return CommandPath.names(option).stream()
                .map(name -> entry(name, CommandPath.summary(option)))
                .collect(Collectors.joining(" "));
    }

    private static String entry(String name, String summary) {
        return "'" + name + ":"
                + summary.replace("\\", "\\\\").replace(":", "\\:").replace("'", "'\\''") + "'";
    }
}
