/// One JSON object as it is being written, on one line, its fields in the order of the calls.
struct JsonWriter {
    private var out = "{"

    /// The finished object.
    var text: String {
        out + "}"
    }

    mutating func put(_ name: String, _ value: String?) {
        raw(name, value.map(JsonWriter.quote) ?? "null")
    }

    mutating func put(_ name: String, _ value: Int64?) {
        raw(name, value.map { String($0) } ?? "null")
    }

    mutating func put(_ name: String, _ value: Int?) {
        put(name, value.map { Int64($0) })
    }

    /// JSON has no word for a number that is not finite, so that becomes null.
    mutating func put(_ name: String, _ value: Double) {
        raw(name, value.isFinite ? "\(value)" : "null")
    }

    mutating func put(_ name: String, _ value: Bool?) {
        raw(name, value.map { String($0) } ?? "null")
    }

    /// A field whose value is JSON text already.
    mutating func raw(_ name: String, _ json: String) {
        out += (out.utf8.count > 1 ? "," : "") + JsonWriter.quote(name) + ":" + json
    }

    /// Numbers as an array.
    static func array<Numbers: Sequence>(_ numbers: Numbers) -> String where Numbers.Element: BinaryInteger {
        "[" + numbers.map { "\($0)" }.joined(separator: ",") + "]"
    }

    /// Valid JSON without the white space between its tokens, otherwise letter for letter the same.
    static func compact(_ json: String) -> String {
        var out: [UInt8] = []
        var inString = false
        var escaped = false
        for byte in json.utf8 {
            if inString || ![0x20, 0x09, 0x0D, 0x0A].contains(byte) {
                out.append(byte)
            }
            if escaped {
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = inString
            } else if byte == UInt8(ascii: "\"") {
                inString.toggle()
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    static func quote(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" {
                out += "\\"
                out.unicodeScalars.append(scalar)
            } else if scalar.value < 0x20 {
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
