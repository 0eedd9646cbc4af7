package io.github.benchfarm.agent;

/** An engine, or why there is none: the log's header must be written either way. */
final class StartedEngine implements AutoCloseable {
    private final @Nullable Engine engine;
    private final String runtime;
    private final @Nullable AgentException failure;

    private StartedEngine(@Nullable Engine engine, String runtime, @Nullable AgentException failure) {
        this.engine = engine;
        this.runtime = runtime;
        this.failure = failure;
    }

    static StartedEngine by(EngineFactory factory) {
        try {
            Engine engine = factory.create();
            return new StartedEngine(engine, engine.runtime(), null);
        } catch (AgentException | RuntimeException | Error e) {
            return new StartedEngine(null, "unknown", AgentException.of(e));
        }
    }

    /** What runs the model; {@code unknown} without an engine. */
    String runtime() {
        return runtime;
    }

    /** Throws what kept the engine from starting. */
    Engine engine() throws AgentException {
        if (engine != null) {
            return engine;
        }
        throw failure != null ? failure : new AgentException(ErrorCode.INTERNAL, "no engine was started");
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
