package io.github.benchfarm.device.host.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of a made-up Linux computer, and the dumps of real kinds of computers. */
record FakeRoot(Path path) {
    /** Adds a file as the kernel would show it, with a line end. */
    FakeRoot with(String file, String content) {
        try {
            Path target = path.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, content + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a processor with package and core number. */
    FakeRoot withCore(int processor, int socket, int core) {
        String topology = "sys/devices/system/cpu/cpu" + processor + "/topology/";
        return with(topology + "physical_package_id", Integer.toString(socket))
                .with(topology + "core_id", Integer.toString(core));
    }

    /** Adds a processor's highest clock. */
    FakeRoot withMaxClock(int processor, int kilohertz) {
        return with(
                "sys/devices/system/cpu/cpu" + processor + "/cpufreq/cpuinfo_max_freq", Integer.toString(kilohertz));
    }

    /** A dump from the test resources. */
    static String dump(String name) {
        try (InputStream in = FakeRoot.class.getResourceAsStream("/host/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
