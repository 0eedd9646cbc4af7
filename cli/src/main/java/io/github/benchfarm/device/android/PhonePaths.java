package io.github.benchfarm.device.android;

import io.github.benchfarm.wire.JobSpec;

/** Where our files lie on a phone: below one folder that the shell user may write to and execute from. */
final class PhonePaths {
    /** Everything of ours; the agent's home. */
    static final String HOME = "/data/local/tmp/benchfarm";

    static final String JOBS = HOME + "/jobs";
    static final String MODELS = HOME + "/models";

    private PhonePaths() {}

    /** The folder of an agent version: agents of two versions live side by side. */
    static String agent(String version) {
        return HOME + "/" + version;
    }

    /** The folder of a job. */
    static String job(JobSpec job) {
        return JOBS + "/" + job.job();
    }
}
