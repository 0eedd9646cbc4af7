package io.github.benchfarm.bench;

import io.github.benchfarm.plan.Defaults;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** scripts/bench.d/loop.c, linked to the library that host jobs use. */
record CLoop(Workshop workshop, Path program) {
    private static final String LIBRARY = "libjnitensorflowlite.so";
    private static final Pattern RESULT = Pattern.compile("(?m)^(\\d{1,9}) (\\d{1,15})$");

    /** Compiles it; a host job must have run before, because that unpacks the library. */
    static CLoop compile(Workshop workshop) throws IOException, InterruptedException {
        Path library = library(workshop);
        Path program = workshop.work().resolve("loop");
        workshop.execute(
                List.of(
                        "gcc",
                        "-O2",
                        "-o",
                        program.toString(),
                        workshop.root().resolve("scripts/bench.d/loop.c").toString(),
                        library.toString(),
                        "-Wl,-rpath," + library.getParent()),
                Map.of());
        return new CLoop(workshop, program);
    }

    /** Runs a model on one thread: the warm-up of a host job, then this many iterations. */
    Smallest run(Path model, int iterations) throws IOException, InterruptedException {
        Path outputs = workshop.work().resolve("outputs.bin");
        String warmup = Long.toString(Defaults.WARMUP_MIN_TIME.toNanos());
        String said = workshop.output(List.of(
                program.toString(),
                model.toString(),
                "1",
                warmup,
                Integer.toString(iterations),
                workshop.seed(),
                outputs.toString()));
        Matcher result = RESULT.matcher(said);
        if (!result.find()) {
            throw new BenchException("the C loop printed no result but: " + said);
        }
        return new Smallest(Integer.parseInt(result.group(1)), Long.parseLong(result.group(2)), Hashes.sha256(outputs));
    }

    private static Path library(Workshop workshop) throws IOException {
        try (Stream<Path> files = Files.walk(workshop.cache())) {
            return files.filter(file -> file.endsWith(LIBRARY))
                    .findFirst()
                    .orElseThrow(
                            () -> new BenchException("needs Linux: found no " + LIBRARY + " that the host unpacked"));
        }
    }
}
