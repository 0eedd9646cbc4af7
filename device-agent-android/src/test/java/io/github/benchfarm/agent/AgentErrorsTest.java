package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.agent.testing.FakeEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every error code, from the job to the end line of a complete log and exit code 0. */
class AgentErrorsTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder);
    }

    @Test
    void run_refusedGoldenJobs_endWithTheirCode() throws AgentException {
        Map<String, Object> refused = WireFiles.object(WireFiles.text("refused-jobs.json"));
        assertThat(refused).hasSizeGreaterThan(5);
        for (Map.Entry<String, Object> job : refused.entrySet()) {
            bench.job(WireFiles.text(job.getKey()));

            assertThat(bench.run(bench::engine)).isZero();

            assertThat(bench.lastLine()).as(job.getKey()).containsEntry("code", job.getValue());
            assertThat(bench.log()).startsWith("{\"t\":\"header\"");
        }
    }

    @Test
    void run_jobWithoutASaneAttempt_isRefusedInTheLogOfTheFirst() throws Exception {
        edit("\"attempt\": 2", "\"attempt\": \"../2\"");

        assertThat(bench.run(bench::engine)).isZero();

        assertThat(Files.readString(bench.logFile(1))).contains("JOB_INVALID").contains("'attempt'");
    }

    @Test
    void run_affinityOfOtherCpus_isJobUnsupported() throws AgentException {
        edit("\"affinity\": \"3\"", "\"affinity\": \"f0\"");

        assertEnds(bench.engine(), ErrorCode.JOB_UNSUPPORTED, "wants the CPUs f0, this process may use 3");
    }

    @Test
    void run_affinityWithLeadingZeros_isTheSame() throws AgentException {
        edit("\"affinity\": \"3\"", "\"affinity\": \"0003\"");

        bench.run(bench::engine);

        assertThat(bench.lastLine()).containsEntry("status", "ok");
    }

    @Test
    void run_noModelFile_isModelMissing() throws Exception {
        Files.delete(modelFile());

        assertEnds(bench.engine(), ErrorCode.MODEL_MISSING, "is not on the device: place it first");
    }

    @Test
    void run_otherModelFile_isModelInvalidNamingBothHashes() throws Exception {
        Files.writeString(modelFile(), "abc");

        assertEnds(bench.engine(), ErrorCode.MODEL_INVALID, Bench.MODEL_SHA256);
        assertThat(bench.log()).contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void run_loadThatFails_keepsTheCodeOfTheEngine() throws AgentException {
        for (String code : new String[] {ErrorCode.SIGNATURE_UNKNOWN, ErrorCode.MODEL_INVALID}) {
            var engine = bench.engine().onLoad(() -> {
                throw new AgentException(code, "for a reason");
            });

            assertEnds(engine, code, "for a reason");
        }
        assertThat(bench.log()).doesNotContain("\"t\":\"init\"");
    }

    @Test
    void run_noNativeLibrary_isDelegateUnavailable() throws AgentException {
        assertThat(bench.run(() -> {
                    throw new UnsatisfiedLinkError("no tensorflowlite in java.library.path");
                }))
                .isZero();

        assertEndsWith(ErrorCode.DELEGATE_UNAVAILABLE, "no tensorflowlite in java.library.path");
        assertThat(bench.log()).contains("\"runtime\":\"unknown\"");
    }

    @Test
    void run_nothingDelegated_isNotDelegated() throws AgentException {
        assertEnds(bench.engine().applying(new Applied("cpu", 31, 31, 0)), ErrorCode.NOT_DELEGATED, "took no node");
        assertThat(bench.log()).contains("\"t\":\"init\"").doesNotContain("samples");
    }

    @Test
    void run_zeroNodesWhateverTheEngineCallsIt_isNotDelegated() throws AgentException {
        assertEnds(bench.engine().applying(new Applied("xnnpack", 31, 31, 0)), ErrorCode.NOT_DELEGATED, "took no node");
    }

    @Test
    void run_nothingProven_isNotDelegated() throws AgentException {
        Applied unknown = new Applied(Applied.UNVERIFIED, 31, null, null);

        assertEnds(bench.engine().applying(unknown), ErrorCode.NOT_DELEGATED, "could be proven");
    }

    @Test
    void run_nothingDelegatedButFallbackAllowed_isOk() throws AgentException {
        edit("\"allowFallback\": false", "\"allowFallback\": true");

        bench.run(() -> bench.engine().applying(new Applied("cpu", 31, 31, 0)));

        assertThat(bench.lastLine()).containsEntry("status", "ok");
    }

    @Test
    void run_noDelegateWanted_isOkWithoutFallback() throws AgentException {
        edit("\"xnnpack\"", "\"cpu\"");
        edit("\"fp16\": \"false\"", "");

        bench.run(() -> bench.engine().applying(new Applied("cpu", 31, 31, 0)));

        assertThat(bench.lastLine()).containsEntry("status", "ok");
    }

    @Test
    void run_inputThatTheModelLacks_isInputUnsupported() throws AgentException {
        edit("\"name\": \"image\"", "\"name\": \"picture\"");

        assertEnds(bench.engine(), ErrorCode.INPUT_UNSUPPORTED, "no input 'picture': it has image");
    }

    @Test
    void run_outOfMemoryInALoad_isOutOfMemory() throws AgentException {
        var engine = bench.engine().onLoad(() -> {
            throw new OutOfMemoryError("Java heap space");
        });

        assertEnds(engine, ErrorCode.OUT_OF_MEMORY, "Java heap space");
    }

    @Test
    void run_brokenEngine_isInternalNamingClassAndIteration() throws AgentException {
        var engine = bench.engine().onInvoke(() -> {
            throw new IllegalStateException("freed");
        });

        assertEnds(engine, ErrorCode.INTERNAL, "iteration 1 of warmup: java.lang.IllegalStateException: freed");
        assertThat(bench.log()).doesNotContain("samples");
    }

    @Test
    void run_anyError_closesTheEngine() throws AgentException {
        FakeEngine engine = bench.engine().applying(new Applied("cpu", 31, 31, 0));

        assertEnds(engine, ErrorCode.NOT_DELEGATED, "");

        assertThat(engine.isClosed()).isTrue();
    }

    private void edit(String from, String to) {
        Path file = bench.logFile(1).resolveSibling("job.json");
        try {
            String json = Files.readString(file);
            assertThat(json).contains(from);
            bench.job(json.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path modelFile() {
        return bench.home.resolve("models/" + Bench.MODEL_SHA256 + ".tflite");
    }

    private void assertEnds(FakeEngine engine, String code, String message) throws AgentException {
        assertThat(bench.run(() -> engine)).isZero();
        assertEndsWith(code, message);
    }

    private void assertEndsWith(String code, String message) throws AgentException {
        assertThat(bench.lastLine())
                .containsEntry("t", "end")
                .containsEntry("status", "error")
                .containsEntry("code", code);
        assertThat((String) bench.lastLine().get("message")).contains(message);
    }
}
