package io.github.benchfarm.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.plan.JobId;
import io.github.benchfarm.wire.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
    private static final JobId ONE = new JobId("1".repeat(16));
    private static final JobId TWO = new JobId("2".repeat(16));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("journal.jsonl");
    }

    @Test
    void entries_appended_areThereAfterReopening() throws IOException {
        append(ok(ONE, 1), lost(TWO, 1));

        try (Journal journal = Journal.open(file)) {
            assertThat(journal.entries()).containsOnlyKeys(ONE, TWO);
            assertThat(journal.last(ONE)).isEqualTo(ok(ONE, 1));
            assertThat(journal.last(TWO)).isEqualTo(lost(TWO, 1));
        }
    }

    @Test
    void lastEntryOfAJob_wins() throws IOException {
        append(lost(ONE, 1), ok(TWO, 1), ok(ONE, 2));

        try (Journal journal = Journal.open(file)) {
            assertThat(journal.last(ONE)).isEqualTo(ok(ONE, 2));
        }
    }

    @Test
    void everyCutOfTheLastLine_opens_andGoesOn() throws IOException {
        append(ok(ONE, 1));
        String first = Files.readString(file);
        append(ok(TWO, 1));
        String both = Files.readString(file);

        for (int length = first.length(); length < both.length(); length++) {
            Files.writeString(file, both.substring(0, length));
            append(lost(TWO, 1));
            try (Journal journal = Journal.open(file)) {
                assertThat(journal.entries()).containsOnlyKeys(ONE, TWO);
                assertThat(journal.last(TWO)).isEqualTo(lost(TWO, 1));
            }
        }
    }

    @Test
    void damagedLineInTheMiddle_isNamed_andNothingIsCut() throws IOException {
        append(ok(ONE, 1));
        Files.writeString(file, "garbage\n", StandardOpenOption.APPEND);
        String before = Files.readString(file);

        assertThatThrownBy(() -> Journal.open(file))
                .isInstanceOf(RunDirectoryException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("remove that line");
        assertThat(file).hasContent(before);
    }

    private void append(JournalEntry... entries) throws IOException {
        try (Journal journal = Journal.open(file)) {
            for (JournalEntry entry : entries) {
                journal.append(entry);
            }
        }
    }

    private static JournalEntry ok(JobId job, int attempt) {
        return entry(job, attempt, JobStatus.OK, null);
    }

    private static JournalEntry lost(JobId job, int attempt) {
        return entry(job, attempt, JobStatus.LOST, Failure.device("DEVICE_LOST", "it went away"));
    }

    private static JournalEntry entry(JobId job, int attempt, JobStatus status, Failure failure) {
        Instant time = Instant.parse("2026-01-01T00:00:00Z");
        return new JournalEntry(
                JournalEntry.SCHEMA, job, attempt, status, failure, time, time, null, null, List.of(), null);
    }
}
