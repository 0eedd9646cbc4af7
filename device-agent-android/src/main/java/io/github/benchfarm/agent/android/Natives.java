package io.github.benchfarm.agent.android;

import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.ErrorCode;
import io.github.benchfarm.agent.Nullable;
import java.io.File;
import java.io.IOException;

/** TFLite's native libraries: {@code lib/<abi>/*.so} beside the agent. */
public final class Natives {
    private static final String TFLITE = "libtensorflowlite_jni.so";
    private static final String GPU = "libtensorflowlite_gpu_jni.so";

    private final File bundle;
    private final Abi abi;
    private final long pageBytes;

    Natives(File bundle, Abi abi, long pageBytes) {
        this.bundle = bundle;
        this.abi = abi;
        this.pageBytes = pageBytes;
    }

    /**
     * Those for this process.
     *
     * @param bundle the folder with {@code lib}
     * @throws AgentException {@code DELEGATE_UNAVAILABLE} if there is no TFLite for a process like this one
     */
    public static Natives in(File bundle) throws AgentException {
        try {
            Abi abi = Abi.of(ElfFile.of(new File("/proc/self/exe")));
            return new Natives(bundle, abi, PageSize.of(new File("/proc/self/auxv"), abi != Abi.ARM));
        } catch (IOException e) {
            throw unavailable("cannot find out what code this process runs: " + e.getMessage(), e);
        }
    }

    /** What kind of code this process runs. */
    public Abi abi() {
        return abi;
    }

    /** The bytes of a memory page, 0 if unknown. */
    public long pageBytes() {
        return pageBytes;
    }

    /** Loads TFLite. Throws {@code DELEGATE_UNAVAILABLE} with the reason and the fix. */
    void loadTfLite() throws AgentException {
        load(TFLITE);
    }

    /** Loads the GPU delegate, which needs EGL and OpenGL of the device. Throws as {@link #loadTfLite}. */
    void loadGpu() throws AgentException {
        load(GPU);
    }

    private void load(String name) throws AgentException {
        File library = new File(bundle, "lib/" + abi.wireName() + "/" + name);
        requireLoadable(library);
        try {
            System.load(library.getAbsolutePath());
        } catch (UnsatisfiedLinkError e) {
            throw unavailable(library + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** Android's linker refuses a library that is aligned for smaller pages too, but does not say what to do. */
    void requireLoadable(File library) throws AgentException {
        try {
            ElfFile file = ElfFile.of(library);
            if (file.alignment() < pageBytes) {
                throw unavailable(
                        "the kernel of this device has memory pages of " + pageBytes / 1024 + " KB, but "
                                + library.getName() + " is built for pages of " + file.alignment() / 1024
                                + " KB: switch to 4 KB pages in the developer options, or use another device",
                        null);
            }
        } catch (IOException e) {
            throw unavailable(library + " is missing or damaged: " + e.getMessage() + "; place the agent again", e);
        }
    }

    private static AgentException unavailable(String reason, @Nullable Throwable cause) {
        return cause == null
                ? new AgentException(ErrorCode.DELEGATE_UNAVAILABLE, reason)
                : new AgentException(ErrorCode.DELEGATE_UNAVAILABLE, reason, cause);
    }
}
