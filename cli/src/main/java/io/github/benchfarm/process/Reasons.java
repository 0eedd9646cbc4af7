package io.github.benchfarm.process;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file operation failed; Java's own messages are often just a file name. */
public final class Reasons {
    private Reasons() {}

    /** The reason without the file's name where Java gives one, else with the kind of the exception. */
    public static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (e instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is a file, not a directory";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        // A failed write is a plain IOException with the words of the system; other kinds need their name.
        return e.getClass() == IOException.class && e.getMessage() != null ? e.getMessage() : e.toString();
    }
}
