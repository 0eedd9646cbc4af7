/// The grammar of JSON's numbers.
enum JsonNumber {
    /// How many characters at the beginning are a number, 0 if none is.
    static func length(_ text: ArraySlice<UInt16>) -> Int {
        var rest = text
        _ = skip("-", &rest)
        if !skip("0", &rest) && !skipDigits(&rest) {
            return 0
        }
        var end = rest
        if skip(".", &rest) && skipDigits(&rest) {
            end = rest
        }
        rest = end
        if skip("e", &rest) || skip("E", &rest) {
            _ = skip("+", &rest) || skip("-", &rest)
            end = skipDigits(&rest) ? rest : end
        }
        return end.startIndex - text.startIndex
    }

    private static func skip(_ one: Unicode.Scalar, _ rest: inout ArraySlice<UInt16>) -> Bool {
        guard rest.first == UInt16(one.value) else {
            return false
        }
        rest.removeFirst()
        return true
    }

    private static func skipDigits(_ rest: inout ArraySlice<UInt16>) -> Bool {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        rest.removeFirst(digits.count)
        return !digits.isEmpty
    }
}
