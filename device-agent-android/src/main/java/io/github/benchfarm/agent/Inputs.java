package io.github.benchfarm.agent;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Fills every input of a loaded model as the job says. */
final class Inputs {
    private final AgentHome home;
    private final Job job;

    Inputs(AgentHome home, Job job) {
        this.home = home;
        this.job = job;
    }

    /** Throws {@code INPUT_UNSUPPORTED} naming the input that the model does not have or that cannot be filled. */
    void fill(Engine engine) throws AgentException {
        List<TensorInfo> tensors = engine.inputs();
        refuseUnknown(tensors);
        for (int i = 0; i < tensors.size(); i++) {
            fill(tensors.get(i), i, engine.input(i));
        }
    }

    private void fill(TensorInfo tensor, int number, ByteBuffer memory) throws AgentException {
        InputSpec spec = specOf(tensor.name());
        if (!spec.accepts(tensor.shape())) {
            throw new AgentException(
                    ErrorCode.INPUT_UNSUPPORTED,
                    "input '" + tensor.name() + "' has another shape than the job, and this agent cannot resize it");
        }
        ByteBuffer to = memory.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        to.clear();
        String sha256 = spec.sha256();
        if (sha256 == null) {
            SeededInput.fill(tensor, spec.range(), job.seed() + number, to);
        } else {
            FileInput.fill(tensor.name(), home.input(sha256), sha256, to);
        }
    }

    private InputSpec specOf(String name) {
        for (InputSpec spec : job.inputs()) {
            if (spec.name().equals(name)) {
                return spec;
            }
        }
        return InputSpec.seeded(name);
    }

    private void refuseUnknown(List<TensorInfo> tensors) throws AgentException {
        List<String> names = new ArrayList<>();
        for (TensorInfo tensor : tensors) {
            names.add(tensor.name());
        }
        for (InputSpec spec : job.inputs()) {
            if (!names.contains(spec.name())) {
                throw new AgentException(
                        ErrorCode.INPUT_UNSUPPORTED,
                        "the model has no input '" + spec.name() + "': it has " + String.join(", ", names));
            }
        }
    }
}
