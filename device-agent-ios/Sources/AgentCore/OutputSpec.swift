/// What the job wants to know of the outputs.
struct OutputSpec {
    private static let maxTopK = 1000

    /// Whether the hash of all outputs is wanted.
    let checksum: Bool
    /// How many of the best classes of the first output are wanted, 0 for none.
    let topK: Int

    init(_ fields: JobFields) throws {
        checksum = try fields.flag("checksum")
        topK = try fields.integer("topK", from: 0, to: OutputSpec.maxTopK)
        try fields.refuseOthers()
    }

    var isWanted: Bool {
        checksum || topK > 0
    }
}
