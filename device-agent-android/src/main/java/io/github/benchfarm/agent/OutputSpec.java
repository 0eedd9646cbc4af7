package io.github.benchfarm.agent;

/** What the job wants to know of the outputs. */
final class OutputSpec {
    private static final int MAX_TOP_K = 1000;

    private final boolean checksum;
    private final int topK;

    private OutputSpec(boolean checksum, int topK) {
        this.checksum = checksum;
        this.topK = topK;
    }

    static OutputSpec of(JobFields fields) throws AgentException {
        OutputSpec spec = new OutputSpec(fields.flag("checksum"), fields.integer("topK", 0, MAX_TOP_K));
        fields.refuseOthers();
        return spec;
    }

    boolean isWanted() {
        return checksum || topK > 0;
    }

    /** Whether the hash of all outputs is wanted. */
    boolean checksum() {
        return checksum;
    }

    /** How many of the best classes of the first output are wanted, 0 for none. */
    int topK() {
        return topK;
    }
}
