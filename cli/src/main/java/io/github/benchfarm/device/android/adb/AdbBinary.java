package io.github.benchfarm.device.android.adb;

import io.github.benchfarm.process.ChildExit;
import io.github.benchfarm.process.ChildProcess;
import io.github.benchfarm.process.Command;
import io.github.benchfarm.process.Ending;
import io.github.benchfarm.process.Limits;
import io.github.benchfarm.process.Programs;
import io.github.benchfarm.wire.PlainText;
import io.github.benchfarm.wire.UsageException;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The program {@code adb} of this computer, which is needed only to start a server. */
public final class AdbBinary {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");
    private static final long MAX_OUTPUT_BYTES = 1 << 20;

    private AdbBinary() {}

    /**
     * Looks where Android's tools are usually found: in {@code ADB}, the program itself; in {@code platform-tools} below
     * {@code ANDROID_HOME} or {@code ANDROID_SDK_ROOT}; in the folders of {@code PATH}.
     *
     * @throws UsageException when {@code ADB} is set to something that is no program
     */
    public static Optional<Path> find(Map<String, String> env) {
        String chosen = env.getOrDefault("ADB", "");
        if (!chosen.isEmpty()) {
            return Optional.of(Programs.at(chosen)
                    .orElseThrow(() -> new UsageException("ADB is '" + PlainText.brief(chosen)
                            + "', which is not a program: set it to the path of adb, or unset it")));
        }
        Stream<String> tools = Stream.of("ANDROID_HOME", "ANDROID_SDK_ROOT")
                .map(name -> env.getOrDefault(name, ""))
                .filter(root -> !root.isEmpty())
                .map(root -> root + File.separator + "platform-tools");
        return Programs.in(Stream.concat(tools, Programs.path(env)), "adb");
    }

    /**
     * Starts a server that outlives us, as {@code adb start-server} does; one that runs already is left alone.
     *
     * @throws UsageException when the address is not of this computer
     * @throws AdbServerGoneException when it does not start
     */
    public static void startServer(Path adb, AdbAddress address, Duration limit) throws InterruptedException {
        if (!LOOPBACK.contains(address.host())) {
            throw new UsageException("no adb server answers at " + address
                    + ", and on another computer we cannot start one: run `adb -a -P " + address.port()
                    + " nodaemon server` there");
        }
        Command command = Command.of(adb.toString(), "-P", Integer.toString(address.port()), "start-server");
        ChildExit exit = ChildProcess.capture(command, Limits.of(limit, MAX_OUTPUT_BYTES));
        if (!exit.ok()) {
            throw new AdbServerGoneException(
                    AdbCall.of(address, "start by " + adb).message("it did not start: " + reason(exit)), null);
        }
    }

    private static String reason(ChildExit exit) {
        String how = exit.ending() == Ending.EXITED
                ? "exit code " + exit.code()
                : exit.ending().name();
        return how + ", " + PlainText.brief(exit.stderrTail());
    }
}
