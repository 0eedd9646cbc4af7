package io.github.benchfarm.command;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The help of a command as a text that the build made: {@code benchmark models --help} is answered without loading picocli
 * and what it learns from annotations, which takes several times as long as the JVM itself.
 */
final class HelpPage {
    /** As wide as a terminal is at least. */
    static final int WIDTH = 80;

    private static final String FOLDER = "help/";

    private HelpPage() {}

    /** What a command prints when asked for help. */
    static String of(CommandLine command) {
        return command.getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    /** Where the page of a command lies below the folder {@code share}: {@code help/benchmark-models-pull.txt}. */
    static String path(String words) {
        return FOLDER + ("benchmark " + words).strip().replace(' ', '-') + ".txt";
    }

    /** The page that a command line asks for, or null when it asks for something else or this installation has none. */
    static @Nullable String asked(String[] args) {
        if (args.length == 0 || !(args[args.length - 1].equals("--help") || args[args.length - 1].equals("-h"))) {
            return null;
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < args.length - 1; i++) {
            if (!isCommand(args[i])) {
                return null;
            }
            words.append(args[i]).append(' ');
        }
        File share = new File(new File(System.getProperty("java.class.path")).getParentFile(), "../share");
        try (InputStream in = new FileInputStream(new File(share, path(words.toString())))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // Not a command, or started otherwise than from an installation: picocli knows more.
            return null;
        }
    }

    private static boolean isCommand(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
