package io.github.benchfarm.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names for the exit codes of children that did not exit but died. */
final class Signals {
    /** A Unix child that died of signal n has the exit code 128 + n, from the JDK and from shells alike. */
    private static final int SIGNAL_BASE = 128;

    private static final Map<Integer, String> COMMON = Map.ofEntries(
            Map.entry(1, "SIGHUP"),
            Map.entry(2, "SIGINT"),
            Map.entry(3, "SIGQUIT"),
            Map.entry(4, "SIGILL"),
            Map.entry(5, "SIGTRAP"),
            Map.entry(6, "SIGABRT"),
            Map.entry(8, "SIGFPE"),
            Map.entry(9, "SIGKILL"),
            Map.entry(11, "SIGSEGV"),
            Map.entry(13, "SIGPIPE"),
            Map.entry(14, "SIGALRM"),
            Map.entry(15, "SIGTERM"),
            Map.entry(24, "SIGXCPU"),
            Map.entry(25, "SIGXFSZ"));

    private static final Map<Integer, String> LINUX =
            with(Map.of(7, "SIGBUS", 10, "SIGUSR1", 12, "SIGUSR2", 31, "SIGSYS"));
    private static final Map<Integer, String> MACOS =
            with(Map.of(10, "SIGBUS", 12, "SIGSYS", 30, "SIGUSR1", 31, "SIGUSR2"));

    private static final Map<Integer, String> WINDOWS = Map.ofEntries(
            Map.entry(0xC0000005, "ACCESS_VIOLATION"),
            Map.entry(0xC0000006, "IN_PAGE_ERROR"),
            Map.entry(0xC0000017, "NO_MEMORY"),
            Map.entry(0xC000001D, "ILLEGAL_INSTRUCTION"),
            Map.entry(0xC0000094, "INTEGER_DIVIDE_BY_ZERO"),
            Map.entry(0xC00000FD, "STACK_OVERFLOW"),
            Map.entry(0xC0000135, "DLL_NOT_FOUND"),
            Map.entry(0xC000013A, "CONTROL_C_EXIT"),
            Map.entry(0xC0000142, "DLL_INIT_FAILED"),
            Map.entry(0xC0000374, "HEAP_CORRUPTION"),
            Map.entry(0xC0000409, "STACK_BUFFER_OVERRUN"));

    private Signals() {}

    /** The name of what killed a child; empty for the codes of ordinary exits. */
    static Optional<String> name(OperatingSystem system, int code) {
        return switch (system) {
            case WINDOWS -> Optional.ofNullable(WINDOWS.get(code));
            case MACOS -> Optional.ofNullable(MACOS.get(code - SIGNAL_BASE));
            case LINUX, OTHER -> Optional.ofNullable(LINUX.get(code - SIGNAL_BASE));
        };
    }

    private static Map<Integer, String> with(Map<Integer, String> own) {
        Map<Integer, String> all = new HashMap<>(COMMON);
        all.putAll(own);
        return Map.copyOf(all);
    }
}
