package io.github.benchfarm.device.host;

import io.github.benchfarm.agent.Agent;
import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.Platform;
import io.github.benchfarm.process.OperatingSystem;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * The child process of the host device: {@code HostMain <home> <job>} runs one attempt, {@code HostMain --probe} prints
 * {@code runtime <name>} when TFLite can be loaded here.
 *
 * <p>It ends itself when its stdin ends: then the command that started it is gone, even if it was killed.
 */
public final class HostMain {
    /** Asks for the runtime's name instead of a job. */
    static final String PROBE = "--probe";

    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int ORPHANED = 4;

    private HostMain() {}

    /** Ends with the agent's exit code of doc/wire.md; 1 when TFLite cannot be loaded, 2 for wrong arguments. */
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Thread parentWatch = new Thread(HostMain::haltWithParent, "parent-watch");
        parentWatch.setDaemon(true);
        parentWatch.start();
        int code = run(args, out, err);
        release(parentWatch);
        // Not System.exit: no hook of ours is to run, and a native thread may hang the JVM's orderly end.
        Runtime.getRuntime().halt(code);
    }

    private static int run(String[] args, PrintStream out, PrintStream err) {
        if (args.length == 1 && args[0].equals(PROBE)) {
            return probe(out, err);
        }
        if (args.length != 2) {
            err.println("usage: HostMain <home> <job>, or HostMain " + PROBE);
            return USAGE;
        }
        return Agent.run(new File(args[0]), args[1], HostEngine::create, new Platform("host", "child", out, err));
    }

    private static int probe(PrintStream out, PrintStream err) {
        try (HostEngine engine = HostEngine.create()) {
            out.println("runtime " + engine.runtime());
            return 0;
        } catch (AgentException e) {
            err.println("ERROR: " + e.reason());
            return FAILED;
        }
    }

    /** A channel, because its read can be interrupted. */
    private static void haltWithParent() {
        try (FileInputStream in = new FileInputStream(FileDescriptor.in);
                FileChannel channel = in.getChannel()) {
            ByteBuffer ignored = ByteBuffer.allocate(1);
            while (channel.read(ignored) >= 0) {
                ignored.clear();
            }
        } catch (ClosedByInterruptException e) {
            return;
        } catch (IOException e) {
            // A broken pipe is the end of the parent as well.
        }
        Runtime.getRuntime().halt(ORPHANED);
    }

    /** A JVM waits up to 300 ms at its end for threads in native code. Windows cannot interrupt a read, and would block here. */
    private static void release(Thread parentWatch) {
        if (OperatingSystem.current() != OperatingSystem.WINDOWS) {
            parentWatch.interrupt();
        }
    }

    /** The parent reads UTF-8, whatever the locale. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
