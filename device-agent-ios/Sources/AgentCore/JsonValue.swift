/// A value of a JSON text.
enum JsonValue: Equatable {
    case null
    case flag(Bool)
    case whole(Int64)
    case real(Double)
    case text(String)
    case array([JsonValue])
    case object(JsonObject)
}

/// The fields of a JSON object in the text's order.
struct JsonObject: Equatable {
    private(set) var fields: [(name: String, value: JsonValue)] = []

    var names: [String] {
        fields.map { $0.name }
    }

    /// The value of that name, nil if there is no such field; setting replaces or adds, nil removes.
    subscript(name: String) -> JsonValue? {
        get {
            fields.first { Text.same($0.name, name) }?.value
        }
        set {
            let at = fields.firstIndex { Text.same($0.name, name) }
            switch (at, newValue) {
            case (let at?, let value?):
                fields[at].value = value
            case (let at?, nil):
                fields.remove(at: at)
            case (nil, let value?):
                fields.append((name, value))
            case (nil, nil):
                break
            }
        }
    }

    static func == (a: JsonObject, b: JsonObject) -> Bool {
        a.fields.elementsEqual(b.fields) { Text.same($0.name, $1.name) && $0.value == $1.value }
    }
}
