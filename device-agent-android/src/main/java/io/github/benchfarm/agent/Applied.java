package io.github.benchfarm.agent;

/** What a load really did with the delegate; a count that cannot be known is null. */
public final class Applied {
    /** The value of {@link #applied()} where nothing can be proven. */
    public static final String UNVERIFIED = "unverified";

    private final String applied;
    private final @Nullable Integer nodes;
    private final @Nullable Integer planAfter;
    private final @Nullable Integer partitions;
    private final @Nullable String backend;

    /**
     * The outcome of a load.
     *
     * @param applied the delegate that runs at least one node, else {@code cpu}; {@link #UNVERIFIED} if unknown
     * @param nodes length of the execution plan without delegates
     * @param planAfter length of the execution plan with them
     * @param partitions number of delegate kernels in the plan
     */
    public Applied(String applied, @Nullable Integer nodes, @Nullable Integer planAfter, @Nullable Integer partitions) {
        this(applied, nodes, planAfter, partitions, null);
    }

    private Applied(
            String applied,
            @Nullable Integer nodes,
            @Nullable Integer planAfter,
            @Nullable Integer partitions,
            @Nullable String backend) {
        this.applied = applied;
        this.nodes = nodes;
        this.planAfter = planAfter;
        this.partitions = partitions;
        this.backend = backend;
    }

    /** The same by way of one of the delegate's backends, e.g. {@code opencl}; null where it has none. */
    public Applied by(@Nullable String its) {
        return new Applied(applied, nodes, planAfter, partitions, its);
    }

    /** The delegate that runs at least one node, else {@code cpu}, or {@link #UNVERIFIED}. */
    public String applied() {
        return applied;
    }

    /** Length of the execution plan without delegates. */
    public @Nullable Integer nodes() {
        return nodes;
    }

    /** Length of the execution plan with delegates. */
    public @Nullable Integer planAfter() {
        return planAfter;
    }

    /** Number of delegate kernels in the plan. */
    public @Nullable Integer partitions() {
        return partitions;
    }

    /** The backend that the delegate really uses; null where there is only one. */
    public @Nullable String backend() {
        return backend;
    }

    /** Number of nodes that delegates took over; null if one of the three counts is. */
    public @Nullable Integer delegated() {
        return nodes == null || planAfter == null || partitions == null ? null : nodes - planAfter + partitions;
    }
}
