/// How the job wants one input to be filled.
struct InputSpec {
    /// A lowest and a highest value, both included; nil means the element type's default.
    struct Range {
        var low: Double?
        var high: Double?

        var isDefault: Bool {
            low == nil && high == nil
        }

        func low(_ type: ElementType) -> Double {
            low ?? type.defaultLow
        }

        func high(_ type: ElementType) -> Double {
            high ?? type.defaultHigh
        }
    }

    let name: String
    /// nil accepts the model's, whatever it is.
    let shape: [Int]?
    /// Of a seeded input.
    let range: Range
    /// Hash of the file with the input's bytes; nil for a seeded input.
    let sha256: String?

    /// An input that the job does not list.
    init(seeded name: String) {
        self.name = name
        shape = nil
        range = Range()
        sha256 = nil
    }

    init(_ fields: JobFields) throws {
        name = try fields.text("name")
        let kind = try fields.text("kind")
        guard kind == "seeded" || kind == "file" else {
            throw fields.unsupported("kind", "is '\(kind)': use seeded or file")
        }
        range = Range(low: try fields.numberOrNull("low"), high: try fields.numberOrNull("high"))
        if kind == "file" && !range.isDefault {
            throw fields.invalid("low", "and 'high' must be null: an input of kind file has no range")
        }
        if try kind == "seeded" && !fields.isNull("sha256") {
            throw fields.invalid("sha256", "must be null: a seeded input has no file")
        }
        sha256 = kind == "file" ? try fields.hex("sha256", digits: 64...64) : nil
        shape = try InputSpec.shape(fields)
        try fields.refuseOthers()
    }

    func accepts(_ tensorShape: [Int]) -> Bool {
        shape == nil || shape == tensorShape
    }

    private static func shape(_ fields: JobFields) throws -> [Int]? {
        if try fields.isNull("shape") {
            return nil
        }
        return try fields.array("shape").map { dimension in
            guard case .whole(let size) = dimension, (0...Int64(Int32.max)).contains(size) else {
                throw fields.invalid("shape", "must hold whole numbers of 32 bits only")
            }
            return Int(size)
        }
    }
}
