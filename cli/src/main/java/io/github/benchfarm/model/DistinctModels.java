package io.github.benchfarm.model;

import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures no bytes twice and gives no name twice. */
final class DistinctModels {
    private static final int HASH_DIGITS = 6;

    private DistinctModels() {}

    /** The models with their order kept; notes say what was left out or renamed. */
    static ModelSelection of(List<Model> models) {
        Map<String, Model> byHash = new LinkedHashMap<>();
        Map<String, Model> byName = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (Model model : models) {
            Model same = byHash.putIfAbsent(identity(model), model);
            if (same != null) {
                notes.add(shown(model) + " holds the same bytes as " + shown(same) + ": measured once, as "
                        + same.name());
                continue;
            }
            String name = freeName(model, byName);
            if (!name.equals(model.name())) {
                notes.add(shown(model) + " is shown as " + name + ": another model has its name");
            }
            byName.put(name, model.named(name));
        }
        return new ModelSelection(List.copyOf(byName.values()), notes);
    }

    /** What cannot be read is told apart by its path. */
    private static String identity(Model model) {
        return model.sha256().isEmpty() ? Hashes.sha256("unread:" + model.path()) : model.sha256();
    }

    private static String freeName(Model model, Map<String, Model> taken) {
        String name = model.name();
        for (int digits = HASH_DIGITS; taken.containsKey(name); digits++) {
            name = model.name() + "@" + identity(model).substring(0, digits);
        }
        return name;
    }

    private static String shown(Model model) {
        return PlainText.of(model.path().toString());
    }
}
