/// The fields of one object in job.json, read strictly.
///
/// A missing field, another type or a value out of range is `JOB_INVALID`; a field that nobody asked for is
/// `JOB_UNSUPPORTED`. Messages name the field by its path.
final class JobFields {
    private let path: String
    private let values: JsonObject
    private var known: [String] = []

    init(_ values: JsonObject, path: String = "") {
        self.path = path
        self.values = values
    }

    func text(_ name: String) throws -> String {
        guard case .text(let text) = try value(name) else {
            throw invalid(name, "must be text")
        }
        return text
    }

    func textOrNull(_ name: String) throws -> String? {
        try isNull(name) ? nil : text(name)
    }

    /// Lower-case hexadecimal text.
    func hex(_ name: String, digits: ClosedRange<Int>) throws -> String {
        let text = try self.text(name)
        guard Text.isHex(text, digits: digits) else {
            let words = digits.count == 1 ? "\(digits.lowerBound)" : "\(digits.lowerBound) to \(digits.upperBound)"
            throw invalid(name, "must be \(words) lower-case hex digits")
        }
        return text
    }

    func whole(_ name: String, _ range: ClosedRange<Int64>) throws -> Int64 {
        guard case .whole(let value) = try value(name) else {
            throw invalid(name, "must be a whole number")
        }
        guard range.contains(value) else {
            throw invalid(name, "must be from \(range.lowerBound) to \(range.upperBound), not \(value)")
        }
        return value
    }

    /// A whole number of at most 32 bits.
    func integer(_ name: String, from least: Int, to most: Int = Int(Int32.max)) throws -> Int {
        Int(try whole(name, Int64(least)...Int64(most)))
    }

    func numberOrNull(_ name: String) throws -> Double? {
        switch try value(name) {
        case .null:
            return nil
        case .whole(let value):
            return Double(value)
        case .real(let value):
            return value
        default:
            throw invalid(name, "must be a number")
        }
    }

    func flag(_ name: String) throws -> Bool {
        guard case .flag(let flag) = try value(name) else {
            throw invalid(name, "must be true or false")
        }
        return flag
    }

    func array(_ name: String) throws -> [JsonValue] {
        guard case .array(let values) = try value(name) else {
            throw invalid(name, "must be an array")
        }
        return values
    }

    func object(_ name: String) throws -> JobFields {
        guard case .object(let object) = try value(name) else {
            throw invalid(name, "must be an object")
        }
        return JobFields(object, path: path + name + ".")
    }

    /// The objects of an array.
    func objects(_ name: String) throws -> [JobFields] {
        try array(name).enumerated().map { index, element in
            guard case .object(let object) = element else {
                throw invalid(name, "must hold objects only")
            }
            return JobFields(object, path: "\(path)\(name)[\(index)].")
        }
    }

    func isNull(_ name: String) throws -> Bool {
        try value(name) == .null
    }

    /// Refuses the fields that were not read: ignoring one would measure something else than was asked for.
    func refuseOthers() throws {
        for name in values.names where !known.contains(where: { Text.same($0, name) }) {
            throw unsupported(name, "is unknown to agent \(AgentVersion.version)")
        }
    }

    func invalid(_ name: String, _ problem: String) -> AgentError {
        AgentError(.jobInvalid, "job.json: field '\(path)\(name)' \(problem)")
    }

    func unsupported(_ name: String, _ problem: String) -> AgentError {
        AgentError(.jobUnsupported, "job.json: field '\(path)\(name)' \(problem)")
    }

    private func value(_ name: String) throws -> JsonValue {
        known.append(name)
        guard let value = values[name] else {
            throw invalid(name, "is missing")
        }
        return value
    }
}
