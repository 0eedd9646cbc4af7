package io.github.benchfarm.model.twin;

import io.github.benchfarm.model.tflite.Activation;
import io.github.benchfarm.model.tflite.ElementType;
import io.github.benchfarm.model.tflite.NewConstant;
import io.github.benchfarm.model.tflite.NewTensor;
import io.github.benchfarm.model.tflite.OperatorKind;
import io.github.benchfarm.model.tflite.Scales;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Numbers of 8 bits with scales.
 *
 * @param zero how the type stores 0 of a weight
 * @param perChannel whether the weights of convolutions have a scale for each output channel
 * @param versions of operators, where they are not 1
 */
record Integer8(ElementType type, int zero, boolean perChannel, Map<OperatorKind, Integer> versions)
        implements NumberFormat {
    /** As the converter of 2018 quantized. */
    static final Integer8 UINT8_PER_TENSOR = new Integer8(ElementType.UINT8, 128, false, Map.of());

    /** As converters since 2020 quantize, with numbers of one byte at the ends as pictures have them. */
    static final Integer8 INT8_PER_CHANNEL = new Integer8(
            ElementType.INT8,
            0,
            true,
            Map.of(
                    OperatorKind.ADD, 2,
                    OperatorKind.CONV_2D, 3,
                    OperatorKind.DEPTHWISE_CONV_2D, 3,
                    OperatorKind.FULLY_CONNECTED, 4,
                    OperatorKind.MEAN, 2,
                    OperatorKind.MUL, 2,
                    OperatorKind.SOFTMAX, 2));

    private static final int MAX_WEIGHT = 127;
    private static final int LEVELS = 256;

    /** The standard deviation of the whole numbers from -127 to 127. */
    private static final double WEIGHT_DEVIATION = Math.sqrt(((2 * MAX_WEIGHT + 1) * (2 * MAX_WEIGHT + 1) - 1) / 12.0);

    /** By how much the scales of channels differ at most. In a trained file it is more. */
    private static final double SCALE_SPREAD = 0.25;

    Integer8 {
        versions = Map.copyOf(versions);
    }

    @Override
    public NewTensor activation(String name, List<Integer> shape, Range range) {
        return new NewTensor(name, type, shape, scales(range));
    }

    @Override
    public Weights weights(Filter filter, SplitMix64 random) {
        Scales scales = scales(filter, random);
        NewTensor tensor = new NewTensor(filter.name(), type, filter.shape(), scales);
        ByteBuffer data = NewConstant.room(tensor);
        long[] sums = new long[filter.channels()];
        int count = filter.count();
        int run = filter.run();
        for (int i = 0; i < count; i++) {
            int weight = random.within(MAX_WEIGHT);
            data.put((byte) (weight + zero));
            sums[i / run % sums.length] += weight;
        }
        List<Double> realSums = new ArrayList<>();
        for (long sum : sums) {
            realSums.add((double) scale(scales, realSums.size()) * sum);
        }
        return new Weights(new NewConstant(tensor, data.flip()), realSums);
    }

    /** As TFLite demands: the scale is that of the input times that of the weights. */
    @Override
    public NewConstant bias(String name, List<Double> values, Weights weights, NewTensor input) {
        Scales of = quantized(weights.constant().tensor());
        float factor = scale(quantized(input), 0);
        Scales scales =
                new Scales(of.scales().stream().map(scale -> factor * scale).toList(), 0, 0);
        NewTensor tensor = new NewTensor(name, ElementType.INT32, List.of(values.size()), scales);
        ByteBuffer data = NewConstant.room(tensor);
        for (int i = 0; i < values.size(); i++) {
            data.putInt((int) Math.round(values.get(i) / scale(scales, i)));
        }
        return new NewConstant(tensor, data.flip());
    }

    @Override
    public NewConstant scalar(String name, double value) {
        NewTensor tensor = activation(name, List.of(), Range.of(value));
        Scales scales = quantized(tensor);
        long stored = Math.round(value / scale(scales, 0)) + scales.zeroPoint();
        return new NewConstant(
                tensor, NewConstant.room(tensor).put((byte) stored).flip());
    }

    @Override
    public Signal seededInput(Range range) {
        return Signal.uniform(range);
    }

    /** What RELU6 cuts off lies outside of the range; the older converter therefore left it out. */
    @Override
    public Activation fused(Activation wanted) {
        return perChannel ? wanted : Activation.NONE;
    }

    @Override
    public int version(OperatorKind kind) {
        return versions.getOrDefault(kind, 1);
    }

    @Override
    public Optional<NumberFormat> outside() {
        return perChannel ? Optional.of(UINT8_PER_TENSOR) : Optional.empty();
    }

    private Scales scales(Range range) {
        double scale = (range.high() - range.low()) / (LEVELS - 1);
        int lowest = zero - LEVELS / 2;
        return Scales.perTensor((float) scale, lowest - (int) Math.round(range.low() / scale));
    }

    private Scales scales(Filter filter, SplitMix64 random) {
        double scale = filter.deviation() / WEIGHT_DEVIATION;
        if (!perChannel || !filter.perChannel()) {
            return Scales.perTensor((float) scale, zero);
        }
        List<Float> scales = new ArrayList<>();
        double middle = scale / Math.sqrt(1 + SCALE_SPREAD * SCALE_SPREAD / 3);
        for (int i = 0; i < filter.channels(); i++) {
            scales.add((float) (middle * (1 + SCALE_SPREAD * random.signed())));
        }
        return Scales.perChannel(scales, filter.axis());
    }

    private static float scale(Scales scales, int channel) {
        return scales.scales().get(Math.min(channel, scales.scales().size() - 1));
    }

    private static Scales quantized(NewTensor tensor) {
        return Objects.requireNonNull(tensor.scales(), tensor.name());
    }
}
