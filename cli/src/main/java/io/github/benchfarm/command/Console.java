package io.github.benchfarm.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where the command prints: results to {@code out}, progress and errors to {@code err}. Both flush at each line.
 *
 * @param terminal whether a person watches {@code err}
 * @param width columns of the terminal
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal, int width) {
    private static final int DEFAULT_WIDTH = 120;
    private static final int MIN_WIDTH = 60;

    /** The console of this process. */
    static Console system() {
        return new Console(
                writer(new FileOutputStream(FileDescriptor.out)),
                writer(new FileOutputStream(FileDescriptor.err)),
                isTerminal() && !"dumb".equals(System.getenv("TERM")),
                width(System.getenv("COLUMNS")));
    }

    /** Since Java 22 there is a console even without a terminal; it then says so by a method that Java 17 does not have. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int width(@Nullable String columns) {
        return columns != null && columns.matches("\\d{1,4}")
                ? Math.max(MIN_WIDTH, Integer.parseInt(columns))
                : DEFAULT_WIDTH;
    }
}
