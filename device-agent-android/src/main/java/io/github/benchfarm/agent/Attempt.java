package io.github.benchfarm.agent;

import java.io.File;
import java.io.IOException;

/** One attempt of a job, from the condition before to the line that ends its log. */
final class Attempt {
    private final AgentHome home;
    private final Platform platform;
    private final Machine machine;
    private final TimingLog log;
    private final Suspension suspension;

    Attempt(AgentHome home, Platform platform, Machine machine, TimingLog log) {
        this.home = home;
        this.platform = platform;
        this.machine = machine;
        this.log = log;
        this.suspension = new Suspension(machine);
    }

    /** Whatever happens ends in the log; only a log that cannot be written throws. */
    void run(JobFile file, StartedEngine started) throws IOException {
        try {
            log.condition("before");
            Job job = file.job();
            requireAffinity(job);
            Engine engine = started.engine();
            measure(job, engine, verifiedModel(job));
        } catch (AgentException | RuntimeException | Error e) {
            log.error(AgentException.of(e));
        }
    }

    private void requireAffinity(Job job) throws AgentException {
        String wanted = job.affinity();
        String seen = machine.cpusAllowed();
        if (wanted != null && !ProcParser.plainMask(wanted).equals(seen)) {
            throw new AgentException(
                    ErrorCode.JOB_UNSUPPORTED,
                    "the job wants the CPUs " + wanted + ", this process may use "
                            + (seen.isEmpty() ? "unknown ones" : seen) + ": start it confined to them");
        }
    }

    private File verifiedModel(Job job) throws AgentException {
        File model = home.model(job.modelSha256());
        String what = "model " + job.modelName() + " (" + model.getName() + ") ";
        if (!model.isFile()) {
            throw new AgentException(ErrorCode.MODEL_MISSING, what + "is not on the device: place it first");
        }
        try {
            String found = Sha256.ofFile(model);
            if (!found.equals(job.modelSha256())) {
                throw new AgentException(
                        ErrorCode.MODEL_INVALID,
                        what + "has sha256 " + found + " instead of " + job.modelSha256() + ": place it again");
            }
            return model;
        } catch (IOException e) {
            throw new AgentException(ErrorCode.MODEL_INVALID, what + "cannot be read: " + e.getMessage(), e);
        }
    }

    private void measure(Job job, Engine engine, File model) throws AgentException, IOException {
        Samples warmup = new Samples(Samples.CAPACITY, engine.timesItself());
        Samples measured = new Samples(Samples.CAPACITY, engine.timesItself());
        Long baseBytes = machine.peakBytes();
        load(job, engine, model);
        new Inputs(home, job).fill(engine);
        Long peakBytes;
        try {
            phase("warmup", engine, job.warmup(), warmup);
            phase("measure", engine, job.measure(), measured);
            // Before anything is written: the lines of the log are no part of the model's memory.
            peakBytes = machine.peakBytes();
            platform.progress("finish");
        } finally {
            log.samples("warmup", warmup);
            log.samples("measure", measured);
        }
        log.memory(peakBytes, baseBytes);
        log.condition("after");
        outputs(job.outputs(), engine);
        log.ok(warmup.size(), measured.size(), suspension.nanos());
    }

    private void load(Job job, Engine engine, File model) throws AgentException, IOException {
        platform.progress("load");
        long start = machine.clock().nanos();
        Applied applied = engine.load(model.getAbsolutePath(), job.engineOptions());
        log.init(machine.clock().nanos() - start, applied, engine);
        if (!job.allowFallback()) {
            requireDelegated(job.engineOptions().delegate(), applied);
        }
    }

    private static void requireDelegated(String wanted, Applied applied) throws AgentException {
        Integer nodes = applied.delegated();
        boolean none = nodes != null && nodes == 0;
        if (!wanted.equals("cpu") && (none || !applied.applied().equals(wanted))) {
            throw new AgentException(
                    ErrorCode.NOT_DELEGATED,
                    "the job forbids falling back, and delegate " + wanted + " took "
                            + (none ? "no node" : "no node that could be proven: applied is " + applied.applied()));
        }
    }

    private void phase(String name, Engine engine, PhaseLimits limits, Samples samples) throws AgentException {
        platform.progress(name);
        try {
            MeasuringLoop.run(engine, machine.clock(), limits, samples);
        } catch (AgentException | RuntimeException | Error e) {
            AgentException failure = AgentException.of(e);
            String where = "iteration " + (samples.size() + 1) + " of " + name + ": ";
            throw new AgentException(failure.code(), where + failure.reason(), e);
        }
    }

    private void outputs(OutputSpec wanted, Engine engine) throws IOException {
        if (!wanted.isWanted()) {
            return;
        }
        String sha256 = wanted.checksum() ? OutputDigest.sha256(engine) : null;
        boolean scored = wanted.topK() > 0 && !engine.outputs().isEmpty();
        log.outputs(sha256, scored ? topK(engine, wanted.topK()) : "[]");
    }

    private static String topK(Engine engine, int k) {
        return TopK.of(engine.outputs().get(0), OutputDigest.whole(engine.output(0)), k)
                .toJson();
    }
}
