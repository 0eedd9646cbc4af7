package io.github.benchfarm.model.store;

import io.github.benchfarm.model.catalog.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Trust on first use: remembers what each URL served first. The caller holds the lock of the URL's download. */
final class SourceRecords {
    private final StoreLayout layout;

    SourceRecords(StoreLayout layout) {
        this.layout = layout;
    }

    /**
     * What a source must serve by all that is known of it. A published hash counts more than what was served once.
     *
     * @throws io.github.benchfarm.wire.FailureException STORE_DAMAGED when the record makes no sense: what was trusted
     *     cannot be known any more
     */
    Expected expected(Source source) throws IOException {
        Optional<SourceRecord> record = read(source);
        Path file = layout.source(source.url());
        String member = source.member();
        ExpectedHash served = ExpectedHash.of(source.sha256(), record.map(SourceRecord::sha256), file);
        return member == null
                ? new Expected(served, served)
                : new Expected(
                        served,
                        ExpectedHash.of(
                                source.memberSha256(),
                                record.map(SourceRecord::members).map(members -> members.get(member)),
                                file));
    }

    /** Remembers what a source served, unless another file of it is remembered already. */
    void remember(Source source, String served, String model) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        SourceRecord record = read(source)
                .filter(before -> before.sha256().equals(served))
                .orElseGet(
                        () -> new SourceRecord(SourceRecord.SCHEMA, source.url().toString(), served, Map.of(), now));
        String member = source.member();
        SourceRecord complete = member == null ? record : record.with(member, model);
        Files.createDirectories(layout.sources());
        StoreFile.write(layout.source(source.url()), complete);
    }

    private Optional<SourceRecord> read(Source source) throws IOException {
        try {
            return Optional.of(StoreFile.read(layout.source(source.url()), SourceRecord.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
