import Foundation
import XCTest

@testable import AgentCore

final class OutputsTests: XCTestCase {
    func test_topK_ties_goByClass() {
        XCTAssertEqual(topK("INT8", [1, 5, 253, 5, 5, 9], 4), "[[5,9.0],[1,5.0],[3,5.0],[4,5.0]]")
    }

    func test_topK_fewerElementsThanWanted_areAll() {
        XCTAssertEqual(topK("BOOL", [0, 1], 10), "[[1,1.0],[0,0.0]]")
        XCTAssertEqual(topK("BOOL", [0, 1], 0), "[]")
    }

    func test_topK_negativeScale_isAppliedBeforeSorting() {
        let tensor = TensorInfo(name: "y", type: "UINT8", shape: [2], bytes: 2, scale: -0.5, zeroPoint: 128)

        XCTAssertEqual([UInt8]([255, 0]).withUnsafeBytes { TopK(tensor, $0, k: 2).json }, "[[1,64.0],[0,-63.5]]")
    }

    func test_topK_floats_leaveOutWhatIsNotFinite() {
        let floats: [Float] = [.nan, 0.25, .infinity, -0.125, 0.5]
        let bytes = floats.flatMap { float in withUnsafeBytes(of: float.bitPattern.littleEndian) { Array($0) } }

        XCTAssertEqual(topK("FLOAT32", bytes, 5), "[[4,0.5],[1,0.25],[3,-0.125]]")
    }

    func test_topK_typeWithoutNumbers_isEmpty() {
        XCTAssertEqual(topK("STRING", [1, 2, 3], 5), "[]")
    }

    func test_topK_wholeNumbersOfEverySize_areRead() {
        let bytes: [UInt8] = [249, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 1, 0, 0]
        XCTAssertEqual(topK("INT64", bytes, 1), "[[1,1099511627776.0]]")
        XCTAssertEqual(topK("INT32", bytes, 1), "[[3,256.0]]")
        XCTAssertEqual(topK("INT16", [0, 0x80, 1, 0], 2), "[[1,1.0],[0,-32768.0]]")
    }

    func test_digest_severalOutputs_isOverAllBytesInOrder() {
        let engine = FakeEngine()
        engine.add(output: tensor("INT8"), Array("a".utf8))
        engine.add(output: tensor("INT8"), Array("bc".utf8))

        XCTAssertEqual(
            OutputDigest.sha256(engine), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    /// Of FIPS 180-4's examples and of lengths around a block's end, by another implementation.
    func test_sha256_vectors_areReproduced() {
        let vectors = [
            ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
             "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
            ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
            ("x", 55,
             "d5e285683cd4efc02d021a5c62014694958901005d6f71e89e0989fac77e4072"),
            ("x", 56,
             "04c26261370ee7541549d16dee320c723e3fd14671e66a099afe0a377c16888e"),
            ("x", 63,
             "75220b47218278e656f2013bb8f0c455a25eaf01e86c64924e9d48d89776d6f2"),
            ("x", 64,
             "7ce100971f64e7001e8fe5a51973ecdfe1ced42befe7ee8d5fd6219506b5393c"),
            ("x", 65,
             "9537c5fdf120482f7d58d25e9ed583f52c02b4e304ea814db1633ad565aed7e9"),
        ]
        for (text, times, hex) in vectors {
            let bytes = Array(String(repeating: text, count: times).utf8)
            for step in [1, 7, 64, 1000, 1_000_001] {
                var digest = Sha256()
                for start in stride(from: 0, to: bytes.count, by: step) {
                    bytes[start..<min(start + step, bytes.count)].withUnsafeBytes { digest.update($0) }
                }
                XCTAssertEqual(digest.hex(), hex, "\(text) \(times) times, \(step) at once")
            }
        }
    }

    private func tensor(_ type: String) -> TensorInfo {
        TensorInfo(name: "y", type: type, shape: [1], bytes: 1, scale: 0, zeroPoint: 0)
    }

    private func topK(_ type: String, _ content: [UInt8], _ k: Int) -> String {
        content.withUnsafeBytes { TopK(tensor(type), $0, k: k).json }
    }
}
