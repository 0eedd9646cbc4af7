package io.github.benchfarm.agent;

import java.io.PrintStream;

/** Where the agent runs: its names for the log's header, and where its few lines of progress go. */
public final class Platform {
    private final String name;
    private final String processKind;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * A platform of its own.
     *
     * @param name {@code host} or {@code android}
     * @param processKind {@code child}, {@code shell} or {@code app}
     * @param out gets one JSON line at the start of each phase
     * @param err gets one line when no log could be written
     */
    public Platform(String name, String processKind, PrintStream out, PrintStream err) {
        this.name = name;
        this.processKind = processKind;
        this.out = out;
        this.err = err;
    }

    /** A child process of the desktop command. */
    public static Platform host() {
        return new Platform("host", "child", System.out, System.err);
    }

    /** A process of the shell user on an Android device. */
    public static Platform android() {
        return new Platform("android", "shell", System.out, System.err);
    }

    String name() {
        return name;
    }

    String processKind() {
        return processKind;
    }

    void progress(String phase) {
        // Not println: the line ends are the same on every platform.
        out.print(new JsonWriter().put("t", "progress").put("phase", phase) + "\n");
        out.flush();
    }

    /** One line on stderr, whatever is in the text. */
    void complain(String text) {
        err.println("agent: " + text.replace('\n', ' ').replace('\r', ' '));
        err.flush();
    }
}
