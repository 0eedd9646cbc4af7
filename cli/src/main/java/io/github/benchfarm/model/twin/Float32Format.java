package io.github.benchfarm.model.twin;

import io.github.benchfarm.model.tflite.Activation;
import io.github.benchfarm.model.tflite.ElementType;
import io.github.benchfarm.model.tflite.NewConstant;
import io.github.benchfarm.model.tflite.NewTensor;
import io.github.benchfarm.model.tflite.OperatorKind;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Single precision. */
record Float32Format() implements NumberFormat {
    private static final Range SEEDED = new Range(-0.5, 0.5);

    @Override
    public NewTensor activation(String name, List<Integer> shape, Range range) {
        return NewTensor.plain(name, ElementType.FLOAT32, shape);
    }

    /** Uniform ones: no function of the C library is needed, whose last digit may differ between computers. */
    @Override
    public Weights weights(Filter filter, SplitMix64 random) {
        NewTensor tensor = NewTensor.plain(filter.name(), ElementType.FLOAT32, filter.shape());
        ByteBuffer data = NewConstant.room(tensor);
        double limit = filter.deviation() * Math.sqrt(3);
        double[] sums = new double[filter.channels()];
        int count = filter.count();
        int run = filter.run();
        for (int i = 0; i < count; i++) {
            float weight = (float) (limit * random.signed());
            data.putFloat(weight);
            sums[i / run % sums.length] += weight;
        }
        return new Weights(
                new NewConstant(tensor, data.flip()),
                Arrays.stream(sums).boxed().toList());
    }

    @Override
    public NewConstant bias(String name, List<Double> values, Weights weights, NewTensor input) {
        return floats(name, List.of(values.size()), values);
    }

    @Override
    public NewConstant scalar(String name, double value) {
        return floats(name, List.of(), List.of(value));
    }

    @Override
    public Signal seededInput(Range range) {
        return Signal.uniform(SEEDED);
    }

    @Override
    public Activation fused(Activation wanted) {
        return wanted;
    }

    @Override
    public int version(OperatorKind kind) {
        return 1;
    }

    @Override
    public Optional<NumberFormat> outside() {
        return Optional.empty();
    }

    private static NewConstant floats(String name, List<Integer> shape, List<Double> values) {
        NewTensor tensor = NewTensor.plain(name, ElementType.FLOAT32, shape);
        ByteBuffer data = NewConstant.room(tensor);
        values.forEach(value -> data.putFloat(value.floatValue()));
        return new NewConstant(tensor, data.flip());
    }
}
