/// A strict and bounded reader of RFC 8259 JSON.
struct JsonReader {
    static let maxChars = 64 * 1024
    private static let maxDepth = 16

    private let text: [UInt16]
    private var at = 0
    private var depth = 0

    private init(_ text: String) {
        self.text = Array(text.utf16)
    }

    /// Reads one value; a whole number beyond 64 bits is a real one.
    ///
    /// Throws `JOB_INVALID` with the position, as well beyond 64 Ki characters (UTF-16) or 16 levels. Half a surrogate
    /// pair becomes U+FFFD, since Swift's text cannot hold it.
    static func read(_ text: String) throws -> JsonValue {
        var reader = JsonReader(text)
        try reader.require(reader.text.count <= maxChars, "longer than \(maxChars) characters")
        let value = try reader.value()
        try reader.require(reader.peek() == nil, "unexpected text after the value")
        return value
    }

    private mutating func value() throws -> JsonValue {
        switch peek() {
        case "{":
            return .object(try object())
        case "[":
            return .array(try array())
        case "\"":
            return .text(try string())
        default:
            return try scalar()
        }
    }

    private mutating func object() throws -> JsonObject {
        var object = JsonObject()
        var more = try opens("}")
        while more {
            try require(peek() == "\"", "expected a key in quotes")
            let key = try string()
            try require(object[key] == nil, "the key '\(key)' occurs twice")
            try require(peek() == ":", "expected ':'")
            at += 1
            object[key] = try value()
            more = try continues("}")
        }
        return object
    }

    private mutating func array() throws -> [JsonValue] {
        var values: [JsonValue] = []
        var more = try opens("]")
        while more {
            values.append(try value())
            more = try continues("]")
        }
        return values
    }

    private mutating func opens(_ close: Character) throws -> Bool {
        depth += 1
        try require(depth <= JsonReader.maxDepth, "nested deeper than \(JsonReader.maxDepth) levels")
        at += 1
        return peek() == close ? try continues(close) : true
    }

    private mutating func continues(_ close: Character) throws -> Bool {
        let next = peek()
        try require(next == "," || next == close, "expected ',' or '\(close)'")
        at += 1
        depth -= next == close ? 1 : 0
        return next == ","
    }

    private mutating func string() throws -> String {
        var units: [UInt16] = []
        at += 1
        while at < text.count && text[at] != 0x22 {
            try require(text[at] >= 0x20, "control character in a string")
            units.append(text[at] == 0x5C ? try escape() : text[at])
            at += 1
        }
        try require(at < text.count, "the string is not closed")
        at += 1
        return String(decoding: units, as: UTF16.self)
    }

    /// The unit that an escape stands for; leaves the position on its last character.
    private mutating func escape() throws -> UInt16 {
        let plain: [Character: UInt16] = [
            "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 0x08, "f": 0x0C, "n": 0x0A, "r": 0x0D, "t": 0x09,
        ]
        if let unit = character(at + 1).flatMap({ plain[$0] }) {
            at += 1
            return unit
        }
        let digits = String(decoding: text[min(at + 2, text.count)..<min(at + 6, text.count)], as: UTF16.self)
        let unit = Text.isHex(digits.lowercased(), digits: 4...4) ? UInt16(digits, radix: 16) : nil
        try require(character(at + 1) == "u" && unit != nil, "unknown escape")
        at += 5
        return unit ?? 0
    }

    private mutating func scalar() throws -> JsonValue {
        for (word, value) in [("true", JsonValue.flag(true)), ("false", .flag(false)), ("null", .null)]
        where text[at...].starts(with: word.utf16) {
            at += word.utf16.count
            return value
        }
        let length = JsonNumber.length(text[at...])
        try require(length > 0, at < text.count ? "expected a value" : "the text ends early")
        let word = String(decoding: text[at..<at + length], as: UTF16.self)
        at += length
        if let whole = Int64(word) {
            return .whole(whole)
        }
        let real = Double(word) ?? .infinity
        try require(real.isFinite, "the number is too large")
        return .real(real)
    }

    /// The next character that is not white space, nil at the end.
    private mutating func peek() -> Character? {
        while at < text.count && [0x20, 0x09, 0x0D, 0x0A].contains(text[at]) {
            at += 1
        }
        return character(at)
    }

    private func character(_ index: Int) -> Character? {
        guard index < text.count else {
            return nil
        }
        return Unicode.Scalar(text[index]).map(Character.init) ?? "\u{FFFD}"
    }

    private func require(_ condition: Bool, _ otherwise: String) throws {
        if !condition {
            throw AgentError(.jobInvalid, "\(otherwise) at character \(at + 1)")
        }
    }
}
