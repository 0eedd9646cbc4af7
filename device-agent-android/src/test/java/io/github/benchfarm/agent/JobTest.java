package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobTest {
    @Test
    void of_goldenJob_isRead() throws AgentException {
        Job job = Job.of(golden(), Bench.JOB);

        assertThat(job.modelSha256()).isEqualTo(Bench.MODEL_SHA256);
        assertThat(job.modelName()).isEqualTo("golden \"tiny\" \u00b5-model");
        assertThat(job.engineOptions().threads()).isEqualTo(2);
        assertThat(job.affinity()).isEqualTo("3");
        assertThat(job.allowFallback()).isFalse();
        assertThat(job.seed()).isEqualTo(-42);
        assertThat(job.outputs().checksum()).isTrue();
        assertThat(job.outputs().topK()).isEqualTo(3);
        assertThat(job.warmup().reached(2, 0)).isTrue();
        assertThat(job.measure().reached(3, 999_999)).isFalse();
        assertThat(job.measure().reached(3, 1_000_000)).isTrue();
        assertThat(job.inputs()).hasSize(1);
        assertThat(job.inputs().get(0).accepts(new int[] {1, 2, 2, 3})).isTrue();
        assertThat(job.inputs().get(0).range().low(ElementType.FLOAT32)).isEqualTo(-1);
        assertThat(job.inputs().get(0).sha256()).isNull();
    }

    /** Every field of the golden job by its path, objects and the elements of arrays included. */
    static Stream<String> fields() throws AgentException {
        List<String> paths = new ArrayList<>();
        collect("", golden(), paths);
        return paths.stream();
    }

    /** All but the one that is reserved whatever its type. */
    static Stream<String> typedFields() throws AgentException {
        return fields().filter(path -> !path.equals("items"));
    }

    private static void collect(String prefix, Map<String, Object> object, List<String> paths) {
        object.forEach((name, value) -> {
            paths.add(prefix + name);
            if (value instanceof Map<?, ?>) {
                collect(prefix + name + ".", child(object, name), paths);
            } else if (name.equals("inputs")) {
                collect(prefix + name + "[0].", child(object, name + "[0]"), paths);
            }
        });
    }

    @Test
    void fields_ofTheGoldenJob_areAllOfTheContract() throws AgentException {
        assertThat(fields()).hasSize(36).contains("schema", "delegate.options.fp16", "inputs[0].sha256");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void of_missingField_isInvalidNamingIt(String path) throws AgentException {
        Map<String, Object> job = golden();
        parent(job, path).remove(name(path));

        AgentException refusal = refusal(job);

        assertThat(refusal.code()).isEqualTo(ErrorCode.JOB_INVALID);
        assertThat(refusal).hasMessage("job.json: field '" + path + "' is missing");
    }

    @ParameterizedTest
    @MethodSource("typedFields")
    void of_fieldOfAnotherType_isInvalidNamingIt(String path) throws AgentException {
        Map<String, Object> job = golden();
        Map<String, Object> parent = parent(job, path);
        parent.put(name(path), parent.get(name(path)) instanceof List ? Map.of() : List.of());

        AgentException refusal = refusal(job);

        assertThat(refusal.code()).isEqualTo(ErrorCode.JOB_INVALID);
        assertThat(refusal).hasMessageContaining("field '" + path + "' must be ");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void of_unknownFieldBesideEveryField_isUnsupportedNamingIt(String path) throws AgentException {
        Map<String, Object> job = golden();
        parent(job, path).put("surprise", 1L);

        AgentException refusal = refusal(job);

        assertThat(refusal.code()).isEqualTo(ErrorCode.JOB_UNSUPPORTED);
        assertThat(refusal)
                .hasMessageContaining(path.substring(0, path.lastIndexOf('.') + 1) + "surprise' is unknown to agent");
    }

    @ParameterizedTest
    @CsvSource({
        "schema, 2, JOB_UNSUPPORTED",
        "schema, 0, JOB_INVALID",
        "job, '\"0123456789ABCDEF\"', JOB_INVALID",
        "job, '\"ffffffffffffffff\"', JOB_INVALID",
        "attempt, 0, JOB_INVALID",
        "attempt, 2147483648, JOB_INVALID",
        "attempt, 1.0, JOB_INVALID",
        "mode, '\"accuracy\"', JOB_UNSUPPORTED",
        "model.sha256, '\"../../x\"', JOB_INVALID",
        "delegate.name, '\"XNNPACK\"', JOB_UNSUPPORTED",
        "delegate.options.fp16, true, JOB_INVALID",
        "threads, 0, JOB_INVALID",
        "threads, 257, JOB_INVALID",
        "affinity, '\"0x3\"', JOB_INVALID",
        "affinity, '\"\"', JOB_INVALID",
        "allowFallback, null, JOB_INVALID",
        "warmup.iterations, -1, JOB_INVALID",
        "warmup.minNanos, -1, JOB_INVALID",
        "measure.iterations, 0, JOB_INVALID",
        "measure.maxNanos, 0, JOB_INVALID",
        "measure.minNanos, 1e9, JOB_INVALID",
        "inputs, '[1]', JOB_INVALID",
        "inputs[0].kind, '\"random\"', JOB_UNSUPPORTED",
        "inputs[0].kind, '\"file\"', JOB_INVALID",
        "inputs[0].sha256, '\"ab\"', JOB_INVALID",
        "inputs[0].shape, '[1,-1]', JOB_INVALID",
        "inputs[0].shape, '[\"1\"]', JOB_INVALID",
        "seed, 9223372036854775808, JOB_INVALID",
        "items, {}, JOB_UNSUPPORTED",
        "outputs.topK, -1, JOB_INVALID",
        "outputs.topK, 1001, JOB_INVALID",
        "profileOps, true, JOB_UNSUPPORTED",
    })
    void of_valueThatIsRefused_hasItsCode(String path, String json, String code) throws AgentException {
        Map<String, Object> job = golden();
        parent(job, path).put(name(path), JsonReader.read(json));

        assertThat(refusal(job).code()).isEqualTo(code);
    }

    @Test
    void of_inputListedTwice_isInvalid() throws AgentException {
        Map<String, Object> job = golden();
        job.put("inputs", List.of(child(job, "inputs[0]"), child(job, "inputs[0]")));

        assertThat(refusal(job)).hasMessage("job.json: field 'inputs[1].name' 'image' occurs twice");
    }

    @ParameterizedTest
    @CsvSource({
        "cpu, {}",
        "xnnpack, '{\"fp16\":\"true\"}'",
        "gpu, '{\"precision\":\"fp16\",\"backend\":\"cl\",\"preference\":\"sustained\"}'",
        "nnapi, '{\"accelerator\":\"\",\"fp16\":\"false\"}'",
        "coreml, '{\"devices\":\"all\"}'",
    })
    void of_delegateOfTheContract_isRead(String name, String options) throws AgentException {
        Map<String, Object> job = golden();
        child(job, "delegate").put("name", name);
        child(job, "delegate").put("options", JsonReader.read(options));

        EngineOptions read = Job.of(job, Bench.JOB).engineOptions();

        assertThat(read.delegate()).isEqualTo(name);
        assertThat(read.delegateOptions()).isEqualTo(JsonReader.read(options));
    }

    private static Map<String, Object> golden() throws AgentException {
        return WireFiles.object(WireFiles.text("job-latency.json"));
    }

    private static AgentException refusal(Map<String, Object> job) {
        return catchThrowableOfType(AgentException.class, () -> Job.of(job, Bench.JOB));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Map<String, Object> parent(Map<String, Object> job, String path) {
        Map<String, Object> object = job;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            object = child(object, names[i]);
        }
        return object;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> object, String name) {
        Object child = name.equals("inputs[0]") ? ((List<?>) object.get("inputs")).get(0) : object.get(name);
        return (Map<String, Object>) child;
    }
}
