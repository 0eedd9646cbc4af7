package io.github.benchfarm.agent;

import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The job.json of one folder: valid JSON, but not yet a job that this agent can do. */
final class JobFile {
    private final File folder;
    private final String json;
    private final Map<?, ?> root;

    private JobFile(File folder, String json, Map<?, ?> root) {
        this.folder = folder;
        this.json = json;
        this.root = root;
    }

    /** Reads the file; {@code JOB_INVALID} if it is missing, too long, no UTF-8 or no JSON object. */
    static JobFile in(File folder) throws AgentException {
        String text = text(new File(folder, "job.json"));
        Object root;
        try {
            root = JsonReader.read(text);
        } catch (AgentException e) {
            throw new AgentException(e.code(), "job.json is not valid JSON: " + e.reason(), e);
        }
        if (!(root instanceof Map)) {
            throw new AgentException(ErrorCode.JOB_INVALID, "job.json is not a JSON object");
        }
        return new JobFile(folder, JsonWriter.compact(text), (Map<?, ?>) root);
    }

    private static String text(File file) throws AgentException {
        // One byte more than a job may have shows that there are too many, without reading them all.
        byte[] bytes = new byte[(int) Math.min(file.length(), JsonReader.MAX_CHARS + 1)];
        try (DataInputStream in = new DataInputStream(new FileInputStream(file))) {
            in.readFully(bytes);
            if (bytes.length > JsonReader.MAX_CHARS) {
                throw new AgentException(
                        ErrorCode.JOB_INVALID, "job.json is longer than " + JsonReader.MAX_CHARS + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AgentException(ErrorCode.JOB_INVALID, "job.json is not UTF-8 text", e);
        } catch (IOException e) {
            throw new AgentException(ErrorCode.JOB_INVALID, "job.json cannot be read: " + e.getMessage(), e);
        }
    }

    /** The whole file on one line. */
    String json() {
        return json;
    }

    /** Where the log of this attempt goes; a job without a sane attempt is refused in the log of the first. */
    File log() {
        Object attempt = root.get("attempt");
        boolean sane = attempt instanceof Long && (Long) attempt >= 1 && (Long) attempt <= Integer.MAX_VALUE;
        return new File(folder, (sane ? attempt : "1") + ".jsonl");
    }

    /** The job; {@code JOB_INVALID} or {@code JOB_UNSUPPORTED} if this agent cannot do it. */
    Job job() throws AgentException {
        return Job.of(root, folder.getName());
    }
}
