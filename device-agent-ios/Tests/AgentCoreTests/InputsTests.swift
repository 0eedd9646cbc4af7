import Foundation
import XCTest

@testable import AgentCore

final class InputsTests: XCTestCase {
    private let file = "inputs/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.bin"

    /// The vectors were computed from doc/wire.md by another program in another language.
    func test_seeded_sharedVectors_areReproduced() throws {
        guard case .array(let vectors) = try JsonReader.read(WireFiles.text("seeded-inputs.json")) else {
            return XCTFail("the vectors are an array")
        }
        XCTAssertGreaterThan(vectors.count, 10)
        for case .object(let vector) in vectors {
            try assertReproduced(vector)
        }
    }

    private func assertReproduced(_ vector: JsonObject) throws {
        let fields = JobFields(vector)
        let type = try XCTUnwrap(ElementType(rawValue: fields.text("type")))
        let range = InputSpec.Range(low: try fields.numberOrNull("low"), high: try fields.numberOrNull("high"))
        let all = Int64.min...Int64.max
        let state = try fields.whole("seed", all) &+ fields.whole("tensor", all)
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1000 * type.bytes, alignment: 8)
        defer { memory.deallocate() }

        try SeededInput.fill(tensor(type.rawValue), range: range, state: state, memory: memory)

        let first = (0..<8).map { type.get($0, of: UnsafeRawBufferPointer(memory)) }
        let expected = try fields.array("first").map { value -> Double? in
            switch value {
            case .whole(let number):
                return Double(number)
            case .real(let number):
                return number
            default:
                return nil
            }
        }
        XCTAssertEqual(first, expected)
        var digest = Sha256()
        digest.update(UnsafeRawBufferPointer(memory))
        XCTAssertEqual(digest.hex(), try fields.text("sha256OfThousand"))
    }

    func test_seeded_whatTheTypeCannotHold_isInputUnsupported() {
        let cases: [(String, Double?, Double?)] = [
            ("STRING", nil, nil), ("FLOAT16", nil, nil), ("UINT8", -1, nil), ("UINT8", nil, 256), ("UINT8", 255, nil),
            ("INT8", 0.5, 1), ("INT32", 0, 4_294_967_296),
            ("INT64", -9_007_199_254_740_992, 9_007_199_254_740_992), ("FLOAT32", 1, 0),
            ("FLOAT32", 0, 1e39), ("BOOL", 0, 2),
        ]
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 8, alignment: 8)
        defer { memory.deallocate() }
        for (type, low, high) in cases {
            let refusal = refusal {
                let range = InputSpec.Range(low: low, high: high)
                try SeededInput.fill(tensor(type), range: range, state: 0, memory: memory)
            }

            XCTAssertEqual(refusal.code, .inputUnsupported)
            XCTAssertTrue(refusal.reason.hasPrefix("input 'x' of type \(type) "), refusal.reason)
        }
    }

    func test_file_right_isInTheTensor() throws {
        let bench = try benchWithFile("abc")
        let engine = engine(bytes: 3)
        engine.onInvoke = { bench.clock.advance(1_000_000) }

        XCTAssertEqual(bench.run(engine), Agent.exitLogged)

        XCTAssertEqual(try bench.lines().last?["status"], .text("ok"))
        XCTAssertEqual(Array(engine.input(0)), Array("abc".utf8))
    }

    func test_file_wrong_isInputUnsupported() throws {
        for (content, bytes, reason) in [
            ("abd", 3, "is damaged, its sha256 is a52d159f"), ("abcd", 3, "has 4 bytes, the tensor 3"),
            (nil, 3, "is not on the device"),
        ] {
            let bench = try benchWithFile(content)

            XCTAssertEqual(bench.run(engine(bytes: bytes)), Agent.exitLogged)

            XCTAssertEqual(try bench.ending().code, .text("INPUT_UNSUPPORTED"))
            XCTAssertTrue(try bench.ending().message.contains(reason))
        }
    }

    func test_inputs_unknownNameOrOtherShape_isInputUnsupported() throws {
        for (name, shape, reason) in [
            ("photo", [1, 2, 2, 3], "has no input 'image': it has photo"), ("image", [12], "has another shape"),
        ] {
            let bench = try Bench()
            let engine = FakeEngine()
            engine.add(input: TensorInfo(name: name, type: "FLOAT32", shape: shape, bytes: 48, scale: 0, zeroPoint: 0))

            XCTAssertEqual(bench.run(engine), Agent.exitLogged)

            XCTAssertEqual(try bench.ending().code, .text("INPUT_UNSUPPORTED"))
            XCTAssertTrue(try bench.ending().message.contains(reason))
        }
    }

    private func benchWithFile(_ content: String?) throws -> Bench {
        let bench = try Bench()
        let hash = file.dropFirst("inputs/".count).dropLast(".bin".count)
        var job = try WireFiles.text("job-latency.json")
        for (old, new) in [
            ("\"seeded\"", "\"file\""), ("-1.0", "null"), ("1.0", "null"),
            ("\"sha256\": null", "\"sha256\": \"\(hash)\""),
            ("          2,\n          2,\n          3", "          1,\n          3"),
            ("        1,\n        2,\n        2,\n        3\n", "        3\n"),
        ] {
            job = job.replacingOccurrences(of: old, with: new)
        }
        try bench.job(job)
        if let content = content {
            try bench.write(file, content)
        }
        return bench
    }

    private func engine(bytes: Int) -> FakeEngine {
        let engine = FakeEngine()
        engine.add(
            input: TensorInfo(name: "image", type: "UINT8", shape: [bytes], bytes: bytes, scale: 0, zeroPoint: 0))
        return engine
    }

    private func tensor(_ type: String) -> TensorInfo {
        TensorInfo(name: "x", type: type, shape: [1000], bytes: 0, scale: 0, zeroPoint: 0)
    }
}
