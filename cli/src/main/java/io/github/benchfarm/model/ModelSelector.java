package io.github.benchfarm.model;

import io.github.benchfarm.wire.PlainText;
import io.github.benchfarm.wire.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what a person typed after {@code --models} into checked and described models. */
public final class ModelSelector {
    private static final List<String> PRECISIONS = List.of("fp32", "fp16", "int8", "uint8");

    private final ModelPaths paths;
    private final ModelLibrary library;
    private final NamedModels named;

    /** Selects from a library and from files; relative paths start at the working directory. */
    public ModelSelector(ModelLibrary library) {
        this(Path.of(""), library);
    }

    /** As the public one, with relative paths taken from a directory. */
    ModelSelector(Path directory, ModelLibrary library) {
        this.paths = new ModelPaths(directory);
        this.library = library;
        this.named = new NamedModels(library);
    }

    /**
     * The models of a run. A word is the name of a model or of a family, a glob over names, the path of a file, or of a folder:
     * all .tflite files directly in it, sorted by name, hidden ones and sub-folders left out. A named model whose trained file
     * is not in the store is generated with seeded weights, if it is one of those that can be.
     *
     * <p>A file that cannot be measured becomes a model with its problem; so does a path where nothing is. With precisions
     * given, other models are left out, but not those whose precision cannot be known because of their problem: no asked-for
     * model is ever silently missing.
     *
     * @param precisions {@code fp32}, {@code fp16}, {@code int8}, {@code uint8}; empty = all
     * @throws UsageException if nothing is left, a word or precision can only be a mistake, or a named model must be pulled
     */
    public ModelSelection select(List<String> words, List<String> precisions) {
        requireKnown(precisions);
        List<Candidate> asked =
                words.stream().flatMap(this::candidates).distinct().toList();
        if (asked.isEmpty()) {
            throw new UsageException("no models: give names, or paths of .tflite files or folders, with --models");
        }
        List<Candidate> possible = asked.stream()
                .filter(its -> precisions.isEmpty()
                        || its.precision().map(precisions::contains).orElse(true))
                .toList();
        requireHere(possible);
        List<Model> models = possible.stream().map(this::model).toList();
        List<Model> wanted =
                models.stream().filter(model -> isWanted(model, precisions)).toList();
        if (wanted.isEmpty()) {
            throw noneOf(precisions, asked, models);
        }
        return DistinctModels.of(wanted).withNotes(seeded(words, wanted));
    }

    /** The files that a word stands for; networks that can only be generated are generated now. Throws {@link UsageException}. */
    public List<Path> files(String word) {
        return candidates(word)
                .map(its -> its instanceof Candidate.Named name
                        ? library.file(name.holding())
                        : ((Candidate.File) its).path())
                .toList();
    }

    /** What looks like a path is one; any other word is first a name, then a path. */
    private Stream<Candidate> candidates(String word) {
        boolean there = paths.exists(word);
        if (ModelPaths.looksLikePath(word) || (there && !library.knows(word))) {
            return paths.of(word).stream().map(Candidate.File::new);
        }
        if (there) {
            throw new UsageException("'" + word + "' is the name of a model and of a path here: give ./" + word
                    + " if you mean the path, or work in another folder");
        }
        return library.named(word, paths.neighbours(word)).stream().map(Candidate.Named::new);
    }

    private Model model(Candidate candidate) {
        return candidate instanceof Candidate.Named its
                ? named.of(its.holding())
                : DescribedModel.of(((Candidate.File) candidate).path());
    }

    /** That names stand for random weights now; who gives the file of such a network knows. */
    private List<String> seeded(List<String> words, List<Model> models) {
        long seeded = models.stream()
                .filter(model -> model.weights() == Weights.SEEDED && library.knows(model.name()))
                .count();
        String names = words.stream()
                .filter(word -> !ModelPaths.looksLikePath(word) && !paths.exists(word))
                .collect(Collectors.joining(" "));
        return seeded == 0
                ? List.of()
                : List.of(seeded + " of " + models.size()
                        + " models have seeded weights, random ones that are good for latency "
                        + "only: their trained files are not here; to fetch them: benchmark models pull " + names);
    }

    private static void requireHere(List<Candidate> candidates) {
        List<Holding> missing = candidates.stream()
                .filter(Candidate.Named.class::isInstance)
                .map(its -> ((Candidate.Named) its).holding())
                .filter(holding -> !holding.isHere())
                .toList();
        if (!missing.isEmpty()) {
            throw ModelLibrary.notHere(missing);
        }
    }

    private static void requireKnown(List<String> precisions) {
        for (String precision : precisions) {
            if (!PRECISIONS.contains(precision)) {
                throw new UsageException("unknown precision '" + PlainText.brief(precision) + "': choose from "
                        + String.join(", ", PRECISIONS));
            }
        }
    }

    private static boolean isWanted(Model model, List<String> precisions) {
        boolean unknowable = model.problem() != null && !PRECISIONS.contains(model.precision());
        return precisions.isEmpty() || unknowable || precisions.contains(model.precision());
    }

    private static UsageException noneOf(List<String> precisions, List<Candidate> asked, List<Model> models) {
        Set<String> found = Stream.concat(
                        asked.stream().flatMap(its -> its.precision().stream()),
                        models.stream().map(Model::precision))
                .collect(Collectors.toCollection(TreeSet::new));
        return new UsageException("no model has the precision " + String.join(" or ", precisions)
                + ": the weights of those given are " + String.join(", ", found)
                + " (what counts is the file, not its name)");
    }
}
