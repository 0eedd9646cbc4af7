package io.github.benchfarm.command;

import io.github.benchfarm.model.Holding;
import io.github.benchfarm.model.ModelLibrary;
import io.github.benchfarm.model.catalog.CatalogEntry;
import io.github.benchfarm.model.store.Pull;
import io.github.benchfarm.model.store.StoredModel;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmark models pull}: fetches trained files into the store. */
@Command(
        name = "pull",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = ToolVersion.class,
        description = PullCommand.ABOUT,
        footerHeading = "%nExamples:%n",
        footer = {
            "  benchmark models pull mobilenet efficientnet",
            "  benchmark models pull 'efficientnet_lite*'",
            "  benchmark models pull mobilenet_v1_1.0_224_fp32 --from mobilenet_v1_1.0_224.tgz"
        })
final class PullCommand implements Callable<Integer> {
    static final String ABOUT =
            "Fetches the trained files of models into the store and checks their hashes. A download that "
                    + "broke off goes on where it stopped.";

    private final Wiring wiring;

    @Mixin
    CatalogOption catalog = new CatalogOption();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "Take the archive or model from this file, for computers without network; the same hashes count.")
    @Nullable
    Path from;

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "A model, a family, or a glob over names.")
    List<String> names = List.of();

    PullCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        ModelLibrary library = catalog.library(wiring);
        List<Holding> wanted = library.named(names);
        if (from != null && wanted.size() > 1) {
            throw new UsageException("--from goes with one model, not with "
                    + String.join(", ", wanted.stream().map(Holding::name).toList()));
        }
        int code = ExitCode.OK;
        // One for all: two models of one archive cost one download.
        try (Pull pull = new Pull(library.store())) {
            for (Holding holding : wanted) {
                code = Math.max(code, pull(pull, holding));
            }
        }
        return code;
    }

    /** One that cannot be had does not keep the others away. */
    private int pull(Pull pull, Holding its) {
        CatalogEntry entry = its.entry();
        if (entry == null) {
            wiring.console().err().println("benchmark: " + its.name() + " was added from a file and has no source");
            return ExitCode.NOT_ALL_OK;
        }
        try (PullView view = new PullView(wiring.console(), its.name())) {
            StoredModel stored = from == null
                    ? pull.pull(its.name(), entry.source(), view)
                    : pull.pullFrom(its.name(), entry.source(), from);
            wiring.console().out().println(stored.summary());
            return ExitCode.OK;
        } catch (FailureException e) {
            wiring.console()
                    .err()
                    .println("benchmark: " + its.name() + ": " + e.failure().reason());
            return ExitCode.NOT_ALL_OK;
        }
    }
}
