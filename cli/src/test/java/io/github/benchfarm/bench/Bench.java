package io.github.benchfarm.bench;

import java.io.IOException;
import java.util.List;

/** Measures one property of the command. A new one is a class and a line in {@link Benches}. */
interface Bench {
    /** What scripts/bench calls it. */
    String name();

    /** Measures; takes minutes. Throws {@link BenchException} when it cannot. */
    List<Figure> run(Workshop workshop) throws IOException, InterruptedException;
}
