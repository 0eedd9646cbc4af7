/// Text byte by byte: Swift's `==` takes canonically equivalent texts for equal, but a name is none but itself.
enum Text {
    static func same(_ a: String, _ b: String) -> Bool {
        a.utf8.elementsEqual(b.utf8)
    }

    /// Whether this is lower-case hexadecimal text of so many digits.
    static func isHex(_ text: String, digits: ClosedRange<Int>) -> Bool {
        digits.contains(text.utf8.count) && text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
    }
}
