package io.github.benchfarm.wire;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names a person may have meant. */
public final class Nearest {
    private static final int MAX_SUGGESTIONS = 3;
    /** Two letters match far too much to be a hint. */
    private static final int MIN_PART = 3;

    private record Candidate(String name, int distance) {}

    private Nearest() {}

    /**
     * The known names nearest to a word, best first, at most three: those within an edit distance of a third of the word's
     * length (at least 2), and those that contain the word. Upper and lower case are the same.
     */
    public static List<String> to(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(2, wanted.length() / 3);
        return known.stream()
                .distinct()
                .map(name -> new Candidate(name, distance(wanted, name.toLowerCase(Locale.ROOT), limit)))
                .filter(candidate -> candidate.distance() <= limit)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MAX_SUGGESTIONS)
                .map(Candidate::name)
                .toList();
    }

    /** The edit distance; a name that contains the word counts as just within the limit. */
    private static int distance(String wanted, String name, int limit) {
        int far = wanted.length() >= MIN_PART && name.contains(wanted) ? limit : limit + 1;
        return Math.abs(wanted.length() - name.length()) > limit ? far : Math.min(far, edits(wanted, name));
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
    private static int edits(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replaced = edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (swapped(from, to, i, j)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[from.length()][to.length()];
    }

    /** Whether the two letters before {@code i} are those before {@code j} the other way round. */
    private static boolean swapped(String from, String to, int i, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
