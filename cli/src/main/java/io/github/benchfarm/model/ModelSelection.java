package io.github.benchfarm.model;

import java.util.List;

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
}
