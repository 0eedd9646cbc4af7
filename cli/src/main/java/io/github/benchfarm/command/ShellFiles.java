package io.github.benchfarm.command;

import io.github.benchfarm.model.store.ModelStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;

/** Makes what is to be read of {@code benchmark} without starting it: completions, the manual page, the help. The build runs it. */
public final class ShellFiles {
    private ShellFiles() {}

    /** The one argument is the folder {@code share} of the distribution. Files that are there are replaced. */
    public static void main(String[] args) throws IOException {
        Path share = Path.of(args[0]);
        for (Map.Entry<String, String> file : of(tree()).entrySet()) {
            Path path = share.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    /** All commands. */
    static CommandSpec tree() {
        Wiring none = new Wiring(Console.system(), sources -> List.of(), new Interruption(), ModelStore::ofUser);
        return Commands.whole(none).setUsageHelpWidth(HelpPage.WIDTH).getCommandSpec();
    }

    /** The texts of the files by their paths below {@code share}. */
    static Map<String, String> of(CommandSpec root) {
        Map<String, String> files = new TreeMap<>();
        files.put("completions/benchmark.bash", BashCompletion.of(root));
        files.put("completions/_benchmark", ZshCompletion.of(root));
        files.put("completions/benchmark.fish", FishCompletion.of(root));
        files.put("man/man1/benchmark.1", ManPage.of(root, VersionText.number()));
        for (CommandPath command : CommandPath.all(root)) {
            files.put(HelpPage.path(command.text()), HelpPage.of(command.spec().commandLine()));
        }
        return files;
    }
}
