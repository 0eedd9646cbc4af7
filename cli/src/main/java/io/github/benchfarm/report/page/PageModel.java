package io.github.benchfarm.report.page;

import java.util.List;

/** What the template fills in: texts only, ready to be read. The template escapes them. */
record PageModel(
        String title,
        List<Fact> asked,
        List<Fact> counts,
        List<Answer> answers,
        List<Statement> statements,
        Grid hardware,
        Grid comparison,
        Grid missing,
        Grid findings,
        Grid simulated,
        List<Fact> provenance,
        boolean charts) {
    /** A name and what belongs to it. */
    record Fact(String name, String value) {}

    /** One of the questions that the first screen answers. */
    record Answer(String question, List<String> lines) {
        Answer {
            lines = List.copyOf(lines);
        }
    }

    /** A contrast in words, and the logs behind it. */
    record Statement(String kind, String text, String change, boolean shown, String logs) {}

    /** A table; empty without rows. */
    record Grid(List<String> header, List<List<String>> rows) {
        Grid {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }
}
