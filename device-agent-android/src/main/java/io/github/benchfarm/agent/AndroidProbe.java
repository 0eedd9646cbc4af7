package io.github.benchfarm.agent;

import io.github.benchfarm.agent.android.Natives;
import io.github.benchfarm.agent.android.TfLiteEngine;
import java.io.File;
import java.util.Map;

/**
 * What an agent finds on its device, for the caller to know before the first job:
 *
 * <pre>
 * {"t":"probe","agent":"0.1.0","runtime":"tflite 2.16.1","abi":"arm64-v8a","pageBytes":4096,
 *  "missing":{"nnapi":"why it cannot be used"},"problem":null}
 * </pre>
 *
 * <p>{@code problem} says why no job can run at all; then {@code runtime}, and {@code abi} if unknown, are null. A delegate
 * that is not {@code missing} can still refuse a model.
 */
final class AndroidProbe {
    private AndroidProbe() {}

    /** The line, without its end. */
    static String of(File bundle) {
        JsonWriter line = new JsonWriter().put("t", "probe").put("agent", AgentVersion.VERSION);
        try {
            return of(line, Natives.in(bundle), new File(bundle, "load.log")).toString();
        } catch (AgentException e) {
            return line.raw("runtime", "null")
                    .raw("abi", "null")
                    .put("pageBytes", 0)
                    .raw("missing", "{}")
                    .put("problem", e.reason())
                    .toString();
        }
    }

    private static JsonWriter of(JsonWriter line, Natives natives, File scratch) {
        String runtime = null;
        String problem = null;
        JsonWriter missing = new JsonWriter();
        try (TfLiteEngine engine = TfLiteEngine.create(natives, scratch)) {
            runtime = engine.runtime();
            for (Map.Entry<String, String> its : engine.missingDelegates().entrySet()) {
                missing.put(its.getKey(), its.getValue());
            }
        } catch (AgentException e) {
            problem = e.reason();
        }
        return line.put("runtime", runtime)
                .put("abi", natives.abi().wireName())
                .put("pageBytes", natives.pageBytes())
                .raw("missing", missing.toString())
                .put("problem", problem);
    }
}
