package io.github.benchfarm.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The models of a run.
 *
 * @param models in the order they were asked for, names unique, no file twice
 * @param notes what a person should know about the selection, e.g. that two files are the same
 */
public record ModelSelection(List<Model> models, List<String> notes) {
    public ModelSelection {
        models = List.copyOf(models);
        notes = List.copyOf(notes);
    }

    /** The same with further notes in front. */
    ModelSelection withNotes(List<String> more) {
        return new ModelSelection(
                models, Stream.concat(more.stream(), notes.stream()).toList());
    }
}
