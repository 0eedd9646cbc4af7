package io.github.benchfarm.agent;

import io.github.benchfarm.agent.android.Natives;
import io.github.benchfarm.agent.android.TfLiteEngine;
import java.io.File;
import java.io.PrintStream;

/**
 * The process on a phone: {@code CLASSPATH=<bundle>/agent.jar app_process / io.github.benchfarm.agent.AndroidMain <version>
 * <home> <job>} runs one attempt, {@code AndroidMain --probe} prints one JSON line on what there is.
 *
 * <p>Exit codes: those of {@link Agent}, {@value #USAGE} for wrong arguments, {@value #OTHER_VERSION} for a caller of
 * another version; one line on stderr says why.
 */
public final class AndroidMain {
    static final int USAGE = 2;
    static final int OTHER_VERSION = 5;

    private static final String PROBE = "--probe";

    private AndroidMain() {}

    /** Runs and ends the process: Android's runtime would wait for threads that TFLite's delegates leave behind. */
    public static void main(String[] args) {
        // By convention app_process is given the absolute path of the one file on its class path.
        File jar = new File(System.getProperty("java.class.path", ""));
        System.exit(run(args, jar.getAbsoluteFile().getParentFile(), System.out, System.err));
    }

    static int run(String[] args, File bundle, PrintStream out, PrintStream err) {
        if (args.length == 1 && args[0].equals(PROBE)) {
            out.print(AndroidProbe.of(bundle) + "\n");
            out.flush();
            return 0;
        }
        Platform platform = new Platform("android", "shell", out, err);
        if (args.length != 3) {
            platform.complain("usage: AndroidMain <version> <home> <job>, or AndroidMain " + PROBE);
            return USAGE;
        }
        if (!args[0].equals(AgentVersion.VERSION)) {
            platform.complain("this is agent " + AgentVersion.VERSION + ", but version " + args[0]
                    + " was asked for: place that agent");
            return OTHER_VERSION;
        }
        File home = new File(args[1]);
        EngineFactory factory = () -> TfLiteEngine.create(Natives.in(bundle), new File(home, "load.log"));
        return Agent.run(home, args[2], factory, platform);
    }
}
