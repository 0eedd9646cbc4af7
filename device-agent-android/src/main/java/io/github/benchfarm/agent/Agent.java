package io.github.benchfarm.agent;

import java.io.File;
import java.io.IOException;

/** The whole agent: one job in, one timing log out. */
public final class Agent {
    /** A complete log was written, whatever it says. */
    public static final int EXIT_LOGGED = 0;
    /** No log could be written; one line on stderr says why. */
    public static final int EXIT_NO_LOG = 3;

    private final EngineFactory factory;
    private final Platform platform;
    private final Machine machine;

    Agent(EngineFactory factory, Platform platform, Machine machine) {
        this.factory = factory;
        this.platform = platform;
        this.machine = machine;
    }

    /**
     * Runs the attempt that {@code jobs/<jobId>/job.json} describes and writes {@code <attempt>.jsonl} beside it.
     *
     * @param home the folder with {@code jobs}, {@code models} and {@code inputs} (doc/wire.md)
     * @param jobId 16 lower-case hex digits
     * @return the exit code for the process: {@link #EXIT_LOGGED} or {@link #EXIT_NO_LOG}
     */
    public static int run(File home, String jobId, EngineFactory factory, Platform platform) {
        return new Agent(factory, platform, Machine.here()).run(new AgentHome(home), jobId);
    }

    int run(AgentHome home, String jobId) {
        try {
            JobFile file = JobFile.in(home.job(jobId));
            run(home, file);
            return EXIT_LOGGED;
        } catch (AgentException e) {
            platform.complain(e.reason());
        } catch (IOException e) {
            platform.complain("the timing log cannot be written: " + e.getMessage());
        }
        return EXIT_NO_LOG;
    }

    private void run(AgentHome home, JobFile file) throws IOException {
        StartedEngine engine = StartedEngine.by(factory);
        try (LogFile log = new LogFile(file.log())) {
            TimingLog lines = new TimingLog(log.writer(), machine);
            lines.header(platform, engine.runtime(), file.json());
            new Attempt(home, platform, machine, lines).run(file, engine);
            log.commit();
        } finally {
            close(engine);
        }
    }

    /** Only after the log is complete: a crash while freeing memory shall not cost the numbers. */
    private void close(StartedEngine engine) {
        try {
            engine.close();
        } catch (RuntimeException | Error e) {
            platform.complain("the engine cannot be closed: " + e);
        }
    }
}
