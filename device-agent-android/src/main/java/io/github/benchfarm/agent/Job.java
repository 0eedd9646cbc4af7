package io.github.benchfarm.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one attempt has to measure: job.json, checked field by field (doc/wire.md). */
final class Job {
    private static final int SCHEMA = 1;
    private static final int MAX_THREADS = 256;
    /** 1024 processors. */
    private static final int MAX_MASK_DIGITS = 256;

    private final String modelSha256;
    private final String modelName;
    private final EngineOptions engineOptions;
    private final @Nullable String affinity;
    private final boolean allowFallback;
    private final PhaseLimits warmup;
    private final PhaseLimits measure;
    private final List<InputSpec> inputs;
    private final long seed;
    private final OutputSpec outputs;

    private Job(JobFields fields) throws AgentException {
        JobFields model = fields.object("model");
        modelSha256 = model.hex("sha256", 64, 64);
        modelName = model.text("name");
        model.refuseOthers();
        engineOptions = engineOptions(fields);
        affinity = fields.isNull("affinity") ? null : fields.hex("affinity", 1, MAX_MASK_DIGITS);
        allowFallback = fields.flag("allowFallback");
        warmup = PhaseLimits.of(fields.object("warmup"), 0);
        measure = PhaseLimits.of(fields.object("measure"), 1);
        inputs = inputs(fields.objects("inputs"));
        seed = fields.wholeNumber("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        outputs = OutputSpec.of(fields.object("outputs"));
    }

    /**
     * Reads job.json of a folder. Throws {@code JOB_INVALID} or {@code JOB_UNSUPPORTED} naming the field.
     *
     * @param folder the job id that the agent was started with
     */
    static Job of(Map<?, ?> root, String folder) throws AgentException {
        JobFields fields = JobFields.of(root);
        // First of all: another schema may mean anything by the fields that follow.
        if (fields.wholeNumber("schema", 1, Long.MAX_VALUE) != SCHEMA) {
            throw fields.unsupported("schema", "must be " + SCHEMA + ": use matching versions of command and agent");
        }
        if (!fields.hex("job", 16, 16).equals(folder)) {
            throw fields.invalid("job", "is not the job's folder " + folder);
        }
        fields.integer("attempt", 1, Integer.MAX_VALUE);
        if (!fields.text("mode").equals("latency")) {
            throw fields.unsupported("mode", "must be latency: this agent has no other mode");
        }
        Job job = new Job(fields);
        refuseReserved(fields);
        fields.refuseOthers();
        return job;
    }

    private static void refuseReserved(JobFields fields) throws AgentException {
        if (!fields.isNull("items")) {
            throw fields.unsupported("items", "must be null: this agent has no accuracy mode");
        }
        if (fields.flag("profileOps")) {
            throw fields.unsupported("profileOps", "must be false: this agent cannot profile");
        }
    }

    private static EngineOptions engineOptions(JobFields fields) throws AgentException {
        JobFields delegate = fields.object("delegate");
        String name = delegate.text("name");
        JobFields given = delegate.object("options");
        Map<String, String> options = new HashMap<>();
        for (String option : optionNames(delegate, name)) {
            options.put(option, given.text(option));
        }
        given.refuseOthers();
        delegate.refuseOthers();
        return new EngineOptions(
                name, options, fields.integer("threads", 1, MAX_THREADS), fields.textOrNull("signature"));
    }

    /** Every option must be written out; what its values may be is for the engine to say. */
    private static List<String> optionNames(JobFields delegate, String name) throws AgentException {
        switch (name) {
            case "cpu":
                return Collections.emptyList();
            case "xnnpack":
                return Collections.singletonList("fp16");
            case "gpu":
                return Arrays.asList("precision", "backend", "preference");
            case "nnapi":
                return Arrays.asList("accelerator", "fp16");
            case "coreml":
                return Collections.singletonList("devices");
            default:
                throw delegate.unsupported("name", "is '" + name + "': use xnnpack, cpu, gpu, nnapi or coreml");
        }
    }

    private static List<InputSpec> inputs(JobFields[] fields) throws AgentException {
        Map<String, InputSpec> inputs = new LinkedHashMap<>();
        for (JobFields its : fields) {
            InputSpec input = InputSpec.of(its);
            if (inputs.put(input.name(), input) != null) {
                throw its.invalid("name", "'" + input.name() + "' occurs twice");
            }
        }
        return Collections.unmodifiableList(new ArrayList<>(inputs.values()));
    }

    String modelSha256() {
        return modelSha256;
    }

    /** For people only. */
    String modelName() {
        return modelName;
    }

    EngineOptions engineOptions() {
        return engineOptions;
    }

    @Nullable
    String affinity() {
        return affinity;
    }

    boolean allowFallback() {
        return allowFallback;
    }

    PhaseLimits warmup() {
        return warmup;
    }

    PhaseLimits measure() {
        return measure;
    }

    List<InputSpec> inputs() {
        return inputs;
    }

    long seed() {
        return seed;
    }

    OutputSpec outputs() {
        return outputs;
    }
}
