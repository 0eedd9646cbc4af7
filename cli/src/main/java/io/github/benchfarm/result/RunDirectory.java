package io.github.benchfarm.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.plan.JobId;
import io.github.benchfarm.process.DurableFile;
import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.Json;
import io.github.benchfarm.wire.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The directory of one run, open for one process. Order of a record: timing log under a temporary name, fsync, rename,
 * fsync of the directory; then one journal line, one write, fsync. A kill at any point leaves it valid.
 *
 * <p>Its methods throw {@link RunDirectoryException} when the disk does not take or give what it should.
 */
public final class RunDirectory implements AutoCloseable {
    private static final String RUN_JSON = "run.json";
    private static final String JOURNAL = "journal.jsonl";
    private static final long MAX_RUN_JSON = 64L << 20;

    private final Path path;
    private final RunInfo info;
    private final DirectoryLock lock;
    private final Journal journal;

    private RunDirectory(Path path, RunInfo info, DirectoryLock lock, Journal journal) {
        this.path = path;
        this.info = info;
        this.lock = lock;
        this.journal = journal;
    }

    /** Creates the directory of a new run. Throws {@link UsageException} when it exists or its parent cannot be written. */
    public static RunDirectory create(Path path, RunInfo info) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UsageException(
                    "cannot create " + path + " (" + Reasons.of(e) + "): choose another place with --output PARENT");
        }
        DirectoryLock lock = DirectoryLock.take(path);
        try {
            if (Files.exists(path.resolve(RUN_JSON))) {
                throw new UsageException(
                        path + " already holds a run: choose another --name, or continue that run with " + "--resume "
                                + path);
            }
            DurableFile.deleteLeftovers(path);
            DurableFile.write(path.resolve(RUN_JSON), Json.writePretty(info).getBytes(StandardCharsets.UTF_8));
            return new RunDirectory(path, info, lock, Journal.open(path.resolve(JOURNAL)));
        } catch (IOException e) {
            lock.close();
            throw new RunDirectoryException("cannot write to " + path + ": " + Reasons.of(e), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Opens the directory of an earlier run. Throws {@link UsageException} when it holds none or is in use. */
    public static RunDirectory open(Path path) {
        Path file = path.resolve(RUN_JSON);
        if (!Files.isRegularFile(file)) {
            throw new UsageException(path + " is not a run directory: it has no " + RUN_JSON);
        }
        DirectoryLock lock = DirectoryLock.take(path);
        try {
            DurableFile.deleteLeftovers(path);
            return new RunDirectory(path, readInfo(file), lock, Journal.open(path.resolve(JOURNAL)));
        } catch (IOException e) {
            lock.close();
            throw new RunDirectoryException("cannot read " + path + ": " + Reasons.of(e), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static RunInfo readInfo(Path file) throws IOException {
        if (Files.size(file) > MAX_RUN_JSON) {
            throw new UsageException(file + " is larger than any run.json: it was not written by this tool");
        }
        try {
            // Bytes that are not UTF-8 are found by the JSON reader, which can say where they are.
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            JsonNode schema = Json.tree(text).path("schema");
            if (!schema.isInt()) {
                throw damaged(file, "it names no schema");
            }
            if (schema.intValue() != RunInfo.SCHEMA) {
                throw new UsageException(file + " has schema " + schema + ", this version reads " + RunInfo.SCHEMA
                        + ": use the version of benchmark that wrote it");
            }
            return Json.read(text, RunInfo.class);
        } catch (FailureException e) {
            throw damaged(file, e.failure().reason());
        }
    }

    private static UsageException damaged(Path file, String reason) {
        return new UsageException(file + " is damaged (" + reason + "): restore it from a copy, or start a new run");
    }

    /** The directory itself. */
    public Path path() {
        return path;
    }

    /** What run.json says. */
    public RunInfo info() {
        return info;
    }

    /** The last journal entry of each job that has one. */
    public Map<JobId, JournalEntry> entries() {
        return journal.entries();
    }

    /** The number that the next attempt of a job gets. */
    public int nextAttempt(Job job) {
        JournalEntry last = journal.last(job.id());
        return last == null ? 1 : last.attempt() + 1;
    }

    /** Where the timing log of an attempt lies, or would lie. */
    public Path logPath(Job job, int attempt) {
        return path.resolve(JournalEntry.logName(job, attempt));
    }

    /** A path for the timing log of an attempt while it is fetched; nothing is there. */
    public Path stageLog(Job job, int attempt) {
        Path log = logPath(job, attempt);
        Path staged = log.resolveSibling(log.getFileName() + ".part");
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(staged);
            return staged;
        } catch (IOException e) {
            throw cannotContinue("cannot write to " + log.getParent() + ": " + Reasons.of(e), e);
        }
    }

    /** Makes a staged log permanent and returns its SHA-256. */
    public String commitLog(Path staged, Job job, int attempt) {
        try {
            String sha256 = Hashes.sha256(staged);
            DurableFile.commit(staged, logPath(job, attempt));
            return sha256;
        } catch (IOException e) {
            throw cannotContinue("cannot keep the timing log " + staged + ": " + Reasons.of(e), e);
        }
    }

    /** Records how an attempt ended; when this returns, it is on the disk. */
    public void record(JournalEntry entry) {
        try {
            journal.append(entry);
        } catch (IOException e) {
            throw cannotContinue("cannot write to " + path.resolve(JOURNAL) + ": " + Reasons.of(e), e);
        }
    }

    /** What to throw when the disk does not take what it should: what happened, and how to go on afterwards. */
    public RunDirectoryException cannotContinue(String problem, Exception cause) {
        return new RunDirectoryException(
                problem + "; free some space or mend the permissions, and continue with --resume " + path, cause);
    }

    @Override
    public void close() {
        try {
            journal.close();
        } catch (IOException e) {
            throw new RunDirectoryException("cannot close " + path.resolve(JOURNAL) + ": " + Reasons.of(e), e);
        } finally {
            lock.close();
        }
    }
}
