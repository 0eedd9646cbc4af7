package io.github.benchfarm.device;

import io.github.benchfarm.wire.Failure;
import java.util.Optional;

/**
 * How an agent ended.
 *
 * @param failure empty when a complete log was fetched, whatever that log says
 * @param lastError what the runtime complained of last, for the reader of an error in the log; may be empty
 */
public record AgentExit(Optional<Failure> failure, String lastError) {

    /** The agent ended by itself and its log was fetched. */
    public static AgentExit complete(String lastError) {
        return new AgentExit(Optional.empty(), lastError);
    }

    /** There is no log to read: the agent crashed, hung or wrote nothing. */
    public static AgentExit failed(Failure failure) {
        return new AgentExit(Optional.of(failure), "");
    }
}
