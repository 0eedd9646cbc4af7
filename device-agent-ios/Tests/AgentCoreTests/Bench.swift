import Foundation

@testable import AgentCore

/// A home, a machine and a clock of a test's own, with the golden job and its model in place.
final class Bench {
    static let job = "0123456789abcdef"
    static let modelSha256 = "8a86034fc35bae7cc48abd9018803295ee3e3041d5af0c5f5963fa01a37af183"

    let clock = FakeClock(1_000_000_000)
    let memory = FakeMemory(20480 * 1024)
    let platform = FakePlatform()
    let folder: URL
    var thermalState: ThermalState = UnknownThermalState()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("agent-\(UUID().uuidString)")
        try write("models/\(Bench.modelSha256).tflite", "golden model\n")
        try job(WireFiles.text("job-latency.json"))
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    var home: AgentHome {
        AgentHome(folder)
    }

    /// The engine of the golden logs: it takes 5.685 ms to load.
    func engine() -> FakeEngine {
        let engine = FakeEngine()
        engine.add(
            input: TensorInfo(name: "image", type: "FLOAT32", shape: [1, 2, 2, 3], bytes: 48, scale: 0, zeroPoint: 0))
        engine.add(
            output: TensorInfo(name: "scores", type: "UINT8", shape: [1, 5], bytes: 5, scale: 0.25, zeroPoint: 4),
            [3, 200, 7, 200, 0])
        engine.onLoad = { [clock, memory] in
            clock.advance(5_685_000)
            memory.bytes = 36864 * 1024
        }
        engine.onInvoke = { [clock] in clock.advance(400_000) }
        return engine
    }

    func write(_ name: String, _ text: String) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func job(_ json: String) throws {
        try write("jobs/\(Bench.job)/job.json", json)
    }

    func run(_ engine: FakeEngine, job: String = Bench.job) -> Int32 {
        run({ engine }, job: job)
    }

    func run(_ factory: @escaping EngineFactory, job: String = Bench.job) -> Int32 {
        // Half a second into 2026.
        let today = Date(timeIntervalSince1970: 1_767_225_600.5)
        let machine = Machine(
            clock: clock, memory: memory, thermalState: thermalState, now: { today }, cpuset: "/top-app",
            cpusAllowed: "3", nice: -4)
        return Agent(factory, platform: platform, machine: machine).run(home, jobId: job)
    }

    func path(_ name: String) -> String {
        folder.appendingPathComponent("jobs/\(Bench.job)/\(name)").path
    }

    /// The log of the golden job's attempt.
    func log(_ attempt: Int = 2) throws -> String {
        try String(contentsOfFile: path("\(attempt).jsonl"), encoding: .utf8)
    }

    func lines() throws -> [JsonObject] {
        try log().split(separator: "\n").map { try WireFiles.object(String($0)) }
    }

    /// Code and message of the log's last line.
    func ending() throws -> (code: JsonValue?, message: String) {
        let end = try lines().last ?? JsonObject()
        guard case .text(let message)? = end["message"] else {
            return (end["code"], "")
        }
        return (end["code"], message)
    }
}
