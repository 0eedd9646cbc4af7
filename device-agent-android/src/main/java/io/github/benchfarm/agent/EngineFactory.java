package io.github.benchfarm.agent;

/** Makes the engine of one attempt; may load native libraries. */
public interface EngineFactory {

    /** A fresh engine without a model. Throws {@code DELEGATE_UNAVAILABLE} if its native library cannot be loaded. */
    Engine create() throws AgentException;
}
