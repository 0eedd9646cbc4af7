package io.github.benchfarm.model;

import io.github.benchfarm.wire.UsageException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Turns what a person typed after {@code --models} into checked and described models. */
public final class ModelFiles {
    private static final List<String> PRECISIONS = List.of("fp32", "fp16", "int8", "uint8");

    private ModelFiles() {}

    /**
     * The models of a run. A spec is the path of a file, or of a folder: all .tflite files directly in it, sorted by name,
     * hidden ones and sub-folders left out.
     *
     * <p>A file that cannot be measured becomes a model with its problem; so does a path where nothing is. With precisions
     * given, other models are left out, but not those whose precision cannot be known because of their problem: no asked-for
     * model is ever silently missing.
     *
     * @param precisions {@code fp32}, {@code fp16}, {@code int8}, {@code uint8}; empty = all
     * @throws UsageException if nothing is left, or a spec or precision can only be a mistake
     */
    public static ModelSelection select(List<String> specs, List<String> precisions) {
        return select(Path.of(""), specs, precisions);
    }

    /** As the public one, with relative paths taken from a directory. */
    static ModelSelection select(Path directory, List<String> specs, List<String> precisions) {
        requireKnown(precisions);
        ModelPaths paths = new ModelPaths(directory);
        Set<Path> files = new LinkedHashSet<>();
        specs.forEach(spec -> files.addAll(paths.of(spec)));
        if (files.isEmpty()) {
            throw new UsageException("no models: give paths of .tflite files or folders with --models");
        }
        List<Model> models = files.stream().map(DescribedModel::of).toList();
        List<Model> wanted =
                models.stream().filter(model -> isWanted(model, precisions)).toList();
        if (wanted.isEmpty()) {
            Set<String> found = new TreeSet<>();
            models.forEach(model -> found.add(model.precision()));
            throw new UsageException("no model has the precision " + String.join(" or ", precisions)
                    + ": the weights of those given are " + String.join(", ", found)
                    + " (what counts is the file, not its name)");
        }
        return DistinctModels.of(wanted);
    }

    private static void requireKnown(List<String> precisions) {
        for (String precision : precisions) {
            if (!PRECISIONS.contains(precision)) {
                throw new UsageException(
                        "unknown precision '" + precision + "': choose from " + String.join(", ", PRECISIONS));
            }
        }
    }

    private static boolean isWanted(Model model, List<String> precisions) {
        boolean unknowable = model.problem() != null && !PRECISIONS.contains(model.precision());
        return precisions.isEmpty() || unknowable || precisions.contains(model.precision());
    }
}
