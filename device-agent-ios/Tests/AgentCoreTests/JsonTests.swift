import XCTest

@testable import AgentCore

final class JsonTests: XCTestCase {
    func test_read_values_haveTheirTypes() throws {
        XCTAssertEqual(try JsonReader.read("null"), .null)
        XCTAssertEqual(try JsonReader.read(" true "), .flag(true))
        XCTAssertEqual(try JsonReader.read("\t\r\nfalse\n"), .flag(false))
        XCTAssertEqual(try JsonReader.read("\"\""), .text(""))
        XCTAssertEqual(
            try JsonReader.read("[ 1 , [ ] , { } , null ]"),
            .array([.whole(1), .array([]), .object(JsonObject()), .null]))
        XCTAssertEqual(try WireFiles.object("{\"z\":1,\"a\":2,\"m\":3}").names, ["z", "a", "m"])
    }

    func test_read_numbers_areWholeOrReal() throws {
        let numbers: [String: JsonValue] = [
            "0": .whole(0), "-0": .whole(0), "9223372036854775807": .whole(Int64.max),
            "-9223372036854775808": .whole(Int64.min), "9223372036854775808": .real(9_223_372_036_854_775_808),
            "1.0": .real(1), "-0.5e-3": .real(-0.0005), "2E+2": .real(200), "1e-400": .real(0),
        ]
        for (text, value) in numbers {
            XCTAssertEqual(try JsonReader.read(text), value, text)
        }
    }

    func test_read_escapes_areResolved() throws {
        let texts = [
            "\\\"\\\\\\/\\b\\f\\n\\r\\t": "\"\\/\u{8}\u{c}\n\r\t", "\\u00e9\\u0041\\u0000": "\u{e9}A\0",
            "\\uD83D\\ude00": "\u{1F600}", "\\ud83d": "\u{FFFD}", "\u{2028}\u{7f}\u{1F600}": "\u{2028}\u{7f}\u{1F600}",
        ]
        for (escaped, text) in texts {
            guard case .text(let read) = try JsonReader.read("\"\(escaped)\"") else {
                return XCTFail(escaped)
            }
            XCTAssertTrue(Text.same(read, text), escaped)
        }
    }

    func test_read_textThatIsNoJson_isRefusedWithItsPosition() {
        let texts = [
            "", " ", "{", "[", "\"", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
            "{,}", "{a:1}", "{1:1}", "{'a':1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{\"a\":1]", "01", "-", "+1", ".5",
            "1.", "1e", "1e+", "0x10", "- 1", "NaN", "Infinity", "1e400", "\u{661}", "tru", "True", "nul", "nullx",
            "undefined", "\"a\nb\"", "\"a\tb\"", "\"\\x\"", "\"\\", "\"\\u12\"", "\"\\u12g4\"",
            "\"\\u\u{661}\u{661}\u{661}\u{661}\"", "\"\\u\u{130}\u{131}\u{132}\u{133}\"", "\"\\u+123\"", "\"\\u-000\"",
            "\"\\u 123\"", "\"abc", "1 1", "{} {}", "[]]",
            "// comment\n1", "[1]/**/", "\u{a0}1", "\u{feff}1", "1\0", "\0", "[\u{1F600}]",
        ]
        for text in texts {
            let refusal = refusal { _ = try JsonReader.read(text) }

            XCTAssertEqual(refusal.code, .jobInvalid, text)
            XCTAssertTrue(refusal.reason.contains(" at character "), text)
        }
    }

    func test_read_keyThatOccursTwice_isRefused() {
        XCTAssertEqual(
            refusal { _ = try JsonReader.read("{\"a\":1,\"\\u0061\":1}") }.reason,
            "the key 'a' occurs twice at character 16")
    }

    func test_read_sixteenLevels_areTheMost() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        XCTAssertNoThrow(try JsonReader.read(nested(16)))
        XCTAssertNoThrow(try JsonReader.read("[" + String(repeating: "[[]],", count: 50) + "[]]"))
        XCTAssertEqual(
            refusal { _ = try JsonReader.read(nested(17)) }.reason, "nested deeper than 16 levels at character 17")
    }

    func test_read_sixtyFourKibi_isTheMost() throws {
        let longest = "\"" + String(repeating: "\\n", count: 32767) + "\""
        XCTAssertNoThrow(try JsonReader.read(longest))
        XCTAssertTrue(
            refusal { _ = try JsonReader.read(longest + " ") }.reason.hasPrefix("longer than 65536 characters"))
    }

    func test_writer_everyType_isWrittenInOrder() {
        var json = JsonWriter()
        json.put("text", "\"\\\n\0\u{e9}\u{1F600}")
        json.put("none", nil as String?)
        json.put("whole", Int64.min)
        json.put("real", 0.1)
        json.put("infinite", Double.infinity)
        json.put("flag", true)
        json.put("unknown", nil as Bool?)
        json.raw("array", JsonWriter.array([1, 2]))

        XCTAssertEqual(
            json.text,
            "{\"text\":\"\\\"\\\\\\u000a\\u0000\u{e9}\u{1F600}\",\"none\":null,\"whole\":-9223372036854775808,"
                + "\"real\":0.1,\"infinite\":null,\"flag\":true,\"unknown\":null,\"array\":[1,2]}")
    }

    func test_compact_whiteSpaceInStrings_stays() {
        XCTAssertEqual(
            JsonWriter.compact("{ \"a b\" :\t\"c \\\" d\\\\\" ,\r\n\"e\": [ 1 , 2 ] }\n"),
            "{\"a b\":\"c \\\" d\\\\\",\"e\":[1,2]}")
    }
}
