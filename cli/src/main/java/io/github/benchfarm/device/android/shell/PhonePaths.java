package io.github.benchfarm.device.android.shell;

import io.github.benchfarm.wire.JobSpec;

/** Where our files lie on a phone: below one folder that the shell user may write to and execute from. */
public final class PhonePaths {
    /** Everything of ours; the agent's home. */
    public static final String HOME = "/data/local/tmp/benchfarm";

    public static final String JOBS = HOME + "/jobs";
    public static final String MODELS = HOME + "/models";
    /** What puts back the changes of sessions that have not ended. */
    public static final String UNDO = HOME + "/undo";

    private PhonePaths() {}

    /** The folder of an agent version: agents of two versions live side by side. */
    public static String agent(String version) {
        return HOME + "/" + version;
    }

    /** The folder of a job. */
    public static String job(JobSpec job) {
        return JOBS + "/" + job.job();
    }
}
