package io.github.benchfarm.agent;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of one object in job.json, read strictly: a missing field, another type or a value out of range is {@code
 * JOB_INVALID}; a field that nobody asked for is {@code JOB_UNSUPPORTED}. Messages name the field by its path.
 */
final class JobFields {
    private final String path;
    private final Map<?, ?> values;
    private final Set<String> known = new HashSet<>();

    private JobFields(String path, Map<?, ?> values) {
        this.path = path;
        this.values = values;
    }

    static JobFields of(Map<?, ?> root) {
        return new JobFields("", root);
    }

    String text(String name) throws AgentException {
        return cast(name, String.class, "text");
    }

    @Nullable
    String textOrNull(String name) throws AgentException {
        return isNull(name) ? null : text(name);
    }

    /** Lower-case hexadecimal text of {@code min} to {@code max} digits. */
    String hex(String name, int min, int max) throws AgentException {
        String text = text(name);
        if (!text.matches("[0-9a-f]{" + min + "," + max + "}")) {
            String digits = min == max ? Integer.toString(min) : min + " to " + max;
            throw invalid(name, "must be " + digits + " lower-case hex digits");
        }
        return text;
    }

    long wholeNumber(String name, long min, long max) throws AgentException {
        long value = cast(name, Long.class, "a whole number");
        if (value < min || value > max) {
            throw invalid(name, "must be from " + min + " to " + max + ", not " + value);
        }
        return value;
    }

    int integer(String name, int min, int max) throws AgentException {
        return (int) wholeNumber(name, min, max);
    }

    @Nullable
    Double numberOrNull(String name) throws AgentException {
        return isNull(name)
                ? null
                : (Double) cast(name, Number.class, "a number").doubleValue();
    }

    boolean flag(String name) throws AgentException {
        return cast(name, Boolean.class, "true or false");
    }

    List<?> array(String name) throws AgentException {
        return cast(name, List.class, "an array");
    }

    JobFields object(String name) throws AgentException {
        return new JobFields(path + name + ".", cast(name, Map.class, "an object"));
    }

    /** The objects of an array. */
    JobFields[] objects(String name) throws AgentException {
        List<?> elements = array(name);
        JobFields[] objects = new JobFields[elements.size()];
        for (int i = 0; i < objects.length; i++) {
            Object element = elements.get(i);
            if (!(element instanceof Map)) {
                throw invalid(name, "must hold objects only");
            }
            objects[i] = new JobFields(path + name + "[" + i + "].", (Map<?, ?>) element);
        }
        return objects;
    }

    boolean isNull(String name) throws AgentException {
        return value(name) == null;
    }

    /** Refuses the fields that were not read: ignoring one would measure something else than was asked for. */
    void refuseOthers() throws AgentException {
        for (Object name : values.keySet()) {
            if (!known.contains(name)) {
                throw unsupported(String.valueOf(name), "is unknown to agent " + AgentVersion.VERSION);
            }
        }
    }

    AgentException invalid(String name, String problem) {
        return new AgentException(ErrorCode.JOB_INVALID, "job.json: field '" + path + name + "' " + problem);
    }

    AgentException unsupported(String name, String problem) {
        return new AgentException(ErrorCode.JOB_UNSUPPORTED, "job.json: field '" + path + name + "' " + problem);
    }

    private @Nullable Object value(String name) throws AgentException {
        known.add(name);
        if (!values.containsKey(name)) {
            throw invalid(name, "is missing");
        }
        return values.get(name);
    }

    private <T> T cast(String name, Class<T> type, String words) throws AgentException {
        Object value = value(name);
        if (!type.isInstance(value)) {
            throw invalid(name, "must be " + words);
        }
        return type.cast(value);
    }
}
