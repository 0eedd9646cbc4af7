package io.github.benchfarm.command;

import io.github.benchfarm.model.Holding;
import io.github.benchfarm.model.ModelLibrary;
import io.github.benchfarm.model.store.ModelStore;
import io.github.benchfarm.model.store.StoredModel;
import io.github.benchfarm.wire.Failure;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code benchmark models verify}: reads the store's files and compares their hashes. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = ToolVersion.class,
        description = VerifyCommand.ABOUT)
final class VerifyCommand implements Callable<Integer> {
    static final String ABOUT =
            "Reads the files in the store and compares their hashes with those that were recorded. What does not "
                    + "match is set aside.";

    private final Wiring wiring;

    @Mixin
    CatalogOption catalog = new CatalogOption();

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "A model, a family or a glob (default: all).")
    List<String> names = List.of();

    VerifyCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        ModelLibrary library = catalog.library(wiring);
        List<Holding> asked = names.isEmpty() ? library.all() : library.named(names);
        List<StoredModel> stored =
                asked.stream().map(Holding::stored).flatMap(Stream::ofNullable).toList();
        PrintWriter out = wiring.console().out();
        List<Failure> broken = library.store().problems();
        broken.forEach(entry -> out.println(entry.reason()));
        long bad = stored.stream()
                .filter(model -> !isSound(library.store(), model))
                .count();
        out.println(stored.size() + (stored.size() == 1 ? " file" : " files") + " checked in "
                + library.store().root());
        return bad == 0 && broken.isEmpty() ? ExitCode.OK : ExitCode.NOT_ALL_OK;
    }

    /** What does not match is set aside, so that a pull can bring the right bytes. */
    private boolean isSound(ModelStore store, StoredModel model) {
        PrintWriter out = wiring.console().out();
        Optional<Failure> problem = store.check(model);
        out.println(model.name() + ": " + problem.map(Failure::reason).orElse("ok"));
        if (problem.isPresent()) {
            store.setAside(model).ifPresent(path -> out.println("  what was there is now " + path));
        }
        return problem.isEmpty();
    }
}
