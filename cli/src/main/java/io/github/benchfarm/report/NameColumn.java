package io.github.benchfarm.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** A column of names that are shortened in the middle, but never so far that two different names look the same. */
final class NameColumn {
    /** Where to cut: in the middle if that keeps the names apart, else elsewhere. */
    private static final int CUTS = 8;

    private final Set<String> names;
    private final int width;
    private final int head;

    private NameColumn(Set<String> names, int width, int head) {
        this.names = names;
        this.width = width;
        this.head = head;
    }

    /** The column at its full width. */
    static NameColumn of(String title, List<String> names) {
        int widest = names.stream().mapToInt(TextWidth::of).max().orElse(0);
        int width = widest == 0 ? 0 : Math.max(widest, TextWidth.of(title));
        return new NameColumn(new HashSet<>(names), width, width);
    }

    /** Columns of the terminal; 0 when all names are empty. */
    int width() {
        return width;
    }

    /** The column as narrow as asked for, or a little wider when the names need that. */
    NameColumn narrowed(int wanted) {
        for (int narrow = wanted; narrow < width; narrow++) {
            OptionalInt cut = cut(narrow);
            if (cut.isPresent()) {
                return new NameColumn(names, narrow, cut.getAsInt());
            }
        }
        return this;
    }

    /** The name with blanks up to the width. */
    String shown(String name) {
        return TextWidth.padRight(TextWidth.shortened(name, width, head), width);
    }

    private OptionalInt cut(int narrow) {
        int room = narrow - TextWidth.CUT.length();
        return IntStream.rangeClosed(0, CUTS)
                .boxed()
                .sorted(Comparator.comparing(eighth -> Math.abs(eighth - CUTS / 2)))
                .mapToInt(eighth -> room * eighth / CUTS)
                .filter(place -> keepsApart(narrow, place))
                .findFirst();
    }

    private boolean keepsApart(int narrow, int place) {
        Set<String> seen = new HashSet<>();
        return names.stream().allMatch(name -> seen.add(TextWidth.shortened(name, narrow, place)));
    }
}
