package android.system;

import java.io.FileDescriptor;
import java.io.IOException;

/** The part of Android's class of this name that the agent uses; src/test/resources/shim/glibc.c is the native half. */
public final class Os {
    private Os() {}

    /** As dup(2). */
    public static FileDescriptor dup(FileDescriptor from) throws IOException {
        FileDescriptor to = new FileDescriptor();
        duplicate(from, to);
        return to;
    }

    /** As dup2(2). */
    public static FileDescriptor dup2(FileDescriptor from, int number) throws IOException {
        duplicateTo(from, number);
        return from;
    }

    private static native void duplicate(FileDescriptor from, FileDescriptor to) throws IOException;

    private static native void duplicateTo(FileDescriptor from, int number) throws IOException;
}
