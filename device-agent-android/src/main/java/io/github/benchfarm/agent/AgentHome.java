package io.github.benchfarm.agent;

import java.io.File;

/** The files under the agent's home (doc/wire.md): only checked hex text ever becomes part of a path. */
final class AgentHome {
    private final File folder;

    AgentHome(File folder) {
        this.folder = folder;
    }

    /** Throws {@code JOB_INVALID} for an id that is not 16 lower-case hex digits. */
    File job(String id) throws AgentException {
        if (!id.matches("[0-9a-f]{16}")) {
            throw new AgentException(ErrorCode.JOB_INVALID, "job id '" + id + "' is not 16 lower-case hex digits");
        }
        return new File(new File(folder, "jobs"), id);
    }

    File model(String sha256) {
        return new File(new File(folder, "models"), sha256 + ".tflite");
    }

    File input(String sha256) {
        return new File(new File(folder, "inputs"), sha256 + ".bin");
    }
}
