package io.github.benchfarm.plan;

import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.UsageException;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The cores that a case is measured on: {@code big} (all but the slowest cluster), {@code little} (the slowest cluster), {@code
 * all}, or a mask in lower-case hex, bit 0 for core 0. A word means other cores on each device, so that it can be compared.
 */
public final class Affinity {
    private static final List<String> WORDS = List.of("big", "little", "all");
    private static final String MASK = "[1-9a-f][0-9a-f]{0,63}";

    private Affinity() {}

    /** Throws {@link UsageException} when that is no affinity. */
    static void requireKnown(String word) {
        if (!WORDS.contains(word) && !word.matches(MASK)) {
            throw new UsageException("--affinity '" + word
                    + "' is unknown: give big, little, all, or a mask of cores in lower-case hex without 0x, e.g. f0");
        }
    }

    /** The mask of a word on a device; empty when the device has no such cores, or does not tell which it has. */
    static Optional<String> mask(String word, Cpu cpu) {
        BigInteger all = bits(cpu.cpus());
        BigInteger wanted = switch (word) {
            case "big" -> bits(cpu.bigCpus());
            case "little" -> bits(cpu.littleCpus());
            case "all" -> all;
            default -> new BigInteger(word, 16);
        };
        boolean there =
                wanted.signum() > 0 && (all.signum() == 0 || wanted.andNot(all).signum() == 0);
        return there ? Optional.of(wanted.toString(16)) : Optional.empty();
    }

    /** Why a word gives no mask on a device. */
    public static Failure unavailable(String word, Cpu cpu) {
        String why = cpu.cpus().isEmpty()
                ? "the device does not tell its clusters: give a mask, or leave --affinity out"
                : "the device has the cores " + cpu.clusterText() + ", numbered " + cpu.cpus();
        return Failure.user("AFFINITY_UNAVAILABLE", "there are no cores for --affinity " + word + ": " + why);
    }

    private static BigInteger bits(Collection<Integer> cpus) {
        BigInteger bits = BigInteger.ZERO;
        for (int cpu : cpus) {
            bits = bits.setBit(cpu);
        }
        return bits;
    }
}
