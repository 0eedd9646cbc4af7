package io.github.benchfarm.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Completion for bash, including its 3.2 on macOS. Picocli has a generator, too, but what it makes completes no files after
 * an option such as {@code --models}, and takes a file called {@code run} for the command.
 */
final class BashCompletion {
    /** An empty answer makes bash complete file names. */
    private static final String SCRIPT = """
            # Completion of the command `benchmark` for bash.
            _benchmark() {
                local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' words='' valued='' i
                for ((i = 1; i < COMP_CWORD; i++)); do
                    case "$command ${COMP_WORDS[i]}" in
                        %1$s) command="$command ${COMP_WORDS[i]}" ;;
                    esac
                done
                case $command in
            %2$s
                esac
                COMPREPLY=()
                case " $valued " in
                    *" $previous "*) return ;;
                esac
                # shellcheck disable=SC2207 # words without spaces; mapfile is missing in bash 3.2
                COMPREPLY=($(compgen -W "$words" -- "$word"))
            }
            complete -o default -F _benchmark benchmark
            """;

    private static final String CASE = """
                    '%1$s')
                        words='%2$s'
                        valued='%3$s'
                        ;;""";

    private BashCompletion() {}

    /** The script that bash sources. */
    static String of(CommandSpec root) {
        List<CommandPath> all = CommandPath.all(root);
        String paths = all.stream()
                .filter(path -> !path.words().isEmpty())
                .map(path -> "' " + path.text() + "'")
                .collect(Collectors.joining(" | "));
        String cases = all.stream().map(BashCompletion::caseOf).collect(Collectors.joining("\n"));
        return SCRIPT.formatted(paths, cases);
    }

    private static String caseOf(CommandPath path) {
        String words = Stream.concat(
                        path.children().stream().map(CommandPath::name),
                        path.options().stream().flatMap(option -> CommandPath.names(option).stream()))
                .collect(Collectors.joining(" "));
        String valued = path.options().stream()
                .filter(CommandPath::takesValue)
                .flatMap(option -> CommandPath.names(option).stream())
                .collect(Collectors.joining(" "));
        return CASE.formatted(path.words().isEmpty() ? "" : " " + path.text(), words, valued);
    }
}
