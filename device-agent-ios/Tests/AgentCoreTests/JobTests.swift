import XCTest

@testable import AgentCore

final class JobTests: XCTestCase {
    func test_of_goldenJob_isRead() throws {
        let job = try Job.of(golden(), folder: Bench.job)

        XCTAssertEqual(job.modelSha256, Bench.modelSha256)
        XCTAssertEqual(job.modelName, "golden \"tiny\" \u{b5}-model")
        XCTAssertEqual(job.engineOptions.threads, 2)
        XCTAssertEqual(job.affinity, "3")
        XCTAssertFalse(job.allowFallback)
        XCTAssertEqual(job.seed, -42)
        XCTAssertTrue(job.outputs.checksum)
        XCTAssertEqual(job.outputs.topK, 3)
        XCTAssertFalse(job.measure.reached(done: 3, elapsedNanos: 999_999))
        XCTAssertTrue(job.measure.reached(done: 3, elapsedNanos: 1_000_000))
        XCTAssertEqual(job.inputs.count, 1)
        XCTAssertTrue(job.inputs[0].accepts([1, 2, 2, 3]))
        XCTAssertFalse(job.inputs[0].accepts([1, 2, 2]))
        XCTAssertEqual(job.inputs[0].range.low(.float32), -1)
        XCTAssertNil(job.inputs[0].sha256)
    }

    func test_of_everyMissingField_isInvalidNamingIt() throws {
        let paths = try JobTests.paths(golden())
        XCTAssertEqual(paths.count, 36)
        for path in paths {
            let refusal = try refusalOf(path, nil)

            XCTAssertEqual(refusal, AgentError(.jobInvalid, "job.json: field '\(path)' is missing"))
        }
    }

    func test_of_everyFieldOfAnotherType_isInvalidNamingIt() throws {
        // The one left out is reserved whatever its type.
        for path in try JobTests.paths(golden()) where path != "items" {
            let isArray = path == "inputs" || path == "inputs[0].shape"

            let refusal = try refusalOf(path, isArray ? .object(JsonObject()) : .array([]))

            XCTAssertEqual(refusal.code, .jobInvalid, path)
            XCTAssertTrue(refusal.reason.contains("field '\(path)' must be "), refusal.reason)
        }
    }

    func test_of_unknownFieldBesideEveryField_isUnsupportedNamingIt() throws {
        for path in try JobTests.paths(golden()) {
            let parent = path.split(separator: ".").dropLast().map { $0 + "." }.joined()

            let refusal = try refusalOf(parent + "surprise", .whole(1))

            XCTAssertEqual(refusal.code, .jobUnsupported, path)
            XCTAssertTrue(refusal.reason.contains("\(parent)surprise' is unknown to agent"), refusal.reason)
        }
    }

    func test_of_fieldThatOnlyLooksLikeAKnownOne_isRefused() throws {
        // The Kelvin sign is canonically equivalent to K, but it is another letter.
        var job = try golden()
        var outputs = try WireFiles.object("{\"checksum\":true}")
        outputs["top\u{212A}"] = .whole(3)
        job["outputs"] = .object(outputs)

        XCTAssertEqual(refusal { _ = try Job.of(job, folder: Bench.job) }.code, .jobInvalid)
    }

    func test_of_valueThatIsRefused_hasItsCode() throws {
        let cases: [(String, String, ErrorCode)] = [
            ("schema", "2", .jobUnsupported), ("schema", "0", .jobInvalid),
            ("job", "\"0123456789ABCDEF\"", .jobInvalid), ("job", "\"ffffffffffffffff\"", .jobInvalid),
            ("attempt", "0", .jobInvalid), ("attempt", "2147483648", .jobInvalid), ("attempt", "1.0", .jobInvalid),
            ("mode", "\"accuracy\"", .jobUnsupported), ("model.sha256", "\"../../x\"", .jobInvalid),
            ("delegate.name", "\"XNNPACK\"", .jobUnsupported), ("delegate.options.fp16", "true", .jobInvalid),
            ("threads", "0", .jobInvalid), ("threads", "257", .jobInvalid),
            ("affinity", "\"0x3\"", .jobInvalid), ("affinity", "\"\"", .jobInvalid),
            ("allowFallback", "null", .jobInvalid), ("warmup.iterations", "-1", .jobInvalid),
            ("warmup.minNanos", "-1", .jobInvalid), ("measure.iterations", "0", .jobInvalid),
            ("measure.maxNanos", "0", .jobInvalid), ("measure.minNanos", "1e9", .jobInvalid),
            ("inputs", "[1]", .jobInvalid), ("inputs[0].kind", "\"random\"", .jobUnsupported),
            ("inputs[0].kind", "\"file\"", .jobInvalid), ("inputs[0].sha256", "\"ab\"", .jobInvalid),
            ("inputs[0].shape", "[1,-1]", .jobInvalid), ("inputs[0].shape", "[\"1\"]", .jobInvalid),
            ("seed", "9223372036854775808", .jobInvalid), ("items", "{}", .jobUnsupported),
            ("outputs.topK", "-1", .jobInvalid), ("outputs.topK", "1001", .jobInvalid),
            ("profileOps", "true", .jobUnsupported),
        ]
        for (path, json, code) in cases {
            XCTAssertEqual(try refusalOf(path, JsonReader.read(json)).code, code, "\(path) = \(json)")
        }
    }

    func test_of_inputListedTwice_isInvalid() throws {
        var job = try golden()
        guard case .array(let inputs)? = job["inputs"] else {
            return XCTFail("the golden job has inputs")
        }
        job["inputs"] = .array(inputs + inputs)

        XCTAssertEqual(
            refusal { _ = try Job.of(job, folder: Bench.job) }.reason,
            "job.json: field 'inputs[1].name' 'image' occurs twice")
    }

    func test_of_delegatesOfTheContract_areRead() throws {
        let delegates = [
            "cpu": "{}", "xnnpack": "{\"fp16\":\"true\"}", "coreml": "{\"devices\":\"all\"}",
            "gpu": "{\"precision\":\"fp16\",\"backend\":\"auto\",\"preference\":\"sustained\"}",
            "nnapi": "{\"accelerator\":\"\",\"fp16\":\"false\"}",
        ]
        for (name, options) in delegates {
            var job = try golden()
            job["delegate"] = try JsonReader.read("{\"name\":\"\(name)\",\"options\":\(options)}")

            let read = try Job.of(job, folder: Bench.job).engineOptions

            XCTAssertEqual(read.delegate, name)
            XCTAssertEqual(read.delegateOptions.count, try WireFiles.object(options).names.count)
        }
    }

    private func golden() throws -> JsonObject {
        try WireFiles.object(WireFiles.text("job-latency.json"))
    }

    /// What becomes of the golden job with another value, or none, at that path.
    private func refusalOf(_ path: String, _ value: JsonValue?) throws -> AgentError {
        let job = JobTests.replacing(try golden(), path.split(separator: ".").map(String.init)[...], value)
        return refusal { _ = try Job.of(job, folder: Bench.job) }
    }

    private static func replacing(_ object: JsonObject, _ path: ArraySlice<String>, _ value: JsonValue?) -> JsonObject {
        var changed = object
        guard let name = path.first, path.count > 1 else {
            changed[path.first ?? ""] = value
            return changed
        }
        if case .object(let child)? = object[name] {
            changed[name] = .object(replacing(child, path.dropFirst(), value))
        } else if name == "inputs[0]", case .array(let all)? = object["inputs"], case .object(let child) = all[0] {
            changed["inputs"] = .array([.object(replacing(child, path.dropFirst(), value))])
        }
        return changed
    }

    /// Every field by its path, objects and the elements of arrays included.
    private static func paths(_ object: JsonObject, prefix: String = "") -> [String] {
        object.fields.flatMap { field -> [String] in
            let path = prefix + field.name
            if case .object(let child) = field.value {
                return [path] + paths(child, prefix: path + ".")
            }
            if field.name == "inputs", case .array(let inputs) = field.value, case .object(let child) = inputs[0] {
                return [path] + paths(child, prefix: path + "[0].")
            }
            return [path]
        }
    }
}
