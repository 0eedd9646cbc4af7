package io.github.benchfarm.testing.shim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Assembler source of functions that jump to glibc's of the same name, by a table which bionic.c fills. */
final class Trampolines {
    /** Lines like {@code U strtoll@LIBC}; what has no version comes from elsewhere. */
    private static final Pattern NEEDED = Pattern.compile("\\s[Uw] (\\w+)@LIBC");

    /** Lines like {@code 0000000000000050 T fprintf}. */
    private static final Pattern DEFINED = Pattern.compile("^[0-9a-f]+ [A-Z] (\\w+)", Pattern.MULTILINE);

    private Trampolines() {}

    /** What a library needs of Android's C library and an object file does not define, by what {@code nm} prints of them. */
    static Set<String> missing(String nmOfLibrary, String nmOfObject) {
        Set<String> names = all(NEEDED, nmOfLibrary);
        names.removeAll(all(DEFINED, nmOfObject));
        return names;
    }

    /** The source for these functions. */
    static String source(Set<String> functions) {
        List<String> names = List.copyOf(new TreeSet<>(functions));
        return ".text\n"
                + lines(
                        names,
                        name -> ".globl " + name + "\n.type " + name + ",@function\n" + name + ": jmp *shim_to_" + name
                                + "(%rip)\n")
                + ".data\n.globl shim_table\n.hidden shim_table\nshim_table:\n"
                + lines(names, name -> "shim_to_" + name + ": .quad 0\n")
                + ".section .rodata\n.globl shim_names\n.hidden shim_names\nshim_names:\n"
                + lines(names, name -> ".asciz \"" + name + "\"\n")
                + ".byte 0\n.section .note.GNU-stack,\"\",@progbits\n";
    }

    private static String lines(List<String> names, Function<String, String> line) {
        return names.stream().map(line).collect(Collectors.joining());
    }

    private static Set<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        Set<String> names = new TreeSet<>();
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
