package io.github.benchfarm.bench;

import io.github.benchfarm.model.twin.Twin;
import io.github.benchfarm.model.twin.Twins;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** Makes all architecture twins; says how many milliseconds and bytes of heap its JVM needed. */
final class TwinChild {
    private TwinChild() {}

    public static void main(String[] args) {
        for (Twin twin : Twins.all()) {
            if (twin.bytes().length == 0) {
                throw new AssertionError(twin.id() + " is empty");
            }
        }
        // Parts of the heap were not at their largest at the same time: the sum is an upper bound.
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println(ManagementFactory.getRuntimeMXBean().getUptime() + " " + heap);
    }
}
