package io.github.benchfarm.model.twin;

/** The layers of a network, whatever its numbers are. */
interface Network {
    /** Builds the network from its input to its probabilities, which are returned. */
    Feature build(Layers layers);
}
