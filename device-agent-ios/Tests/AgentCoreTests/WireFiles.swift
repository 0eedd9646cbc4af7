import Foundation
import XCTest

@testable import AgentCore

/// The golden files that every agent and the command are tested against.
enum WireFiles {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("device-agent-android/src/test/resources/wire")

    static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    /// A JSON object whose fields a test may change.
    static func object(_ json: String) throws -> JsonObject {
        guard case .object(let object) = try JsonReader.read(json) else {
            throw AgentError(.internal, "no JSON object: \(json)")
        }
        return object
    }
}

/// The error that the block throws; fails the test if it throws none.
func refusal(_ block: () throws -> Void, line: UInt = #line) -> AgentError {
    do {
        try block()
        XCTFail("nothing was refused", line: line)
    } catch {
        return AgentError.of(error)
    }
    return AgentError(.internal, "nothing was refused")
}
