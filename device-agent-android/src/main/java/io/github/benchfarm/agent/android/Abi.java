package io.github.benchfarm.agent.android;

import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.ErrorCode;

/** The kinds of native code that the bundle has libraries for. */
public enum Abi {
    /** 64-bit phones. */
    ARM64("arm64-v8a", 183),
    /** 32-bit phones, and 64-bit ones with a 32-bit Android. */
    ARM("armeabi-v7a", 40),
    /** Emulators. */
    X86_64("x86_64", 62);

    private final String wireName;
    private final int elfMachine;

    Abi(String wireName, int elfMachine) {
        this.wireName = wireName;
        this.elfMachine = elfMachine;
    }

    /** Android's name of it, which is also the name of the folder with its libraries. */
    public String wireName() {
        return wireName;
    }

    /**
     * The kind of code that a program consists of.
     *
     * @param program e.g. {@code /proc/self/exe}: a 64-bit kernel may run a 32-bit process, so only the program tells
     * @throws AgentException {@code DELEGATE_UNAVAILABLE} for a kind without libraries
     */
    static Abi of(ElfFile program) throws AgentException {
        for (Abi abi : values()) {
            if (abi.elfMachine == program.machine()) {
                return abi;
            }
        }
        throw new AgentException(
                ErrorCode.DELEGATE_UNAVAILABLE,
                "this process runs code of ELF machine " + program.machine()
                        + ", for which there is no TFLite: it is there for arm64-v8a, armeabi-v7a and x86_64");
    }
}
