/// What a load really did with the delegate; a count that cannot be known is nil.
public struct Applied {
    /// The value of `applied` where nothing can be proven.
    public static let unverified = "unverified"

    /// The delegate that runs at least one node, else `cpu`, or `unverified`.
    public let applied: String
    /// Length of the execution plan without delegates.
    public let nodes: Int?
    /// Length of the execution plan with them.
    public let planAfter: Int?
    /// Number of delegate kernels in the plan.
    public let partitions: Int?

    public init(_ applied: String, nodes: Int? = nil, planAfter: Int? = nil, partitions: Int? = nil) {
        self.applied = applied
        self.nodes = nodes
        self.planAfter = planAfter
        self.partitions = partitions
    }

    /// Number of nodes that delegates took over; nil if one of the three counts is.
    public var delegated: Int? {
        guard let nodes = nodes, let planAfter = planAfter, let partitions = partitions else {
            return nil
        }
        return nodes - planAfter + partitions
    }
}
