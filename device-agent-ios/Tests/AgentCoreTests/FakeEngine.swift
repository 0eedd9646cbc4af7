import Foundation

@testable import AgentCore

/// An engine whose tensors and behaviour a test decides; by default it computes nothing and everything is well.
final class FakeEngine: Engine {
    let runtime = "fake 1.0"
    var applied = Applied("xnnpack", nodes: 31, planAfter: 3, partitions: 1)
    var onLoad: () throws -> Void = {}
    var onInvoke: () throws -> Void = {}
    private(set) var inputs: [TensorInfo] = []
    private(set) var outputs: [TensorInfo] = []
    private(set) var options: EngineOptions?
    private(set) var modelPath: String?
    private(set) var isClosed = false
    private var inputMemory: [UnsafeMutableRawBufferPointer] = []
    private var outputMemory: [UnsafeMutableRawBufferPointer] = []

    deinit {
        (inputMemory + outputMemory).forEach { $0.deallocate() }
    }

    func add(input tensor: TensorInfo) {
        inputs.append(tensor)
        inputMemory.append(.allocate(byteCount: tensor.bytes, alignment: 8))
    }

    func add(output tensor: TensorInfo, _ content: [UInt8]) {
        outputs.append(tensor)
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 8)
        memory.copyBytes(from: content)
        outputMemory.append(memory)
    }

    func load(modelPath: String, options: EngineOptions) throws -> Applied {
        self.modelPath = modelPath
        self.options = options
        try onLoad()
        return applied
    }

    func input(_ i: Int) -> UnsafeMutableRawBufferPointer {
        inputMemory[i]
    }

    func output(_ i: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(outputMemory[i])
    }

    func invoke() throws {
        try onInvoke()
    }

    func close() {
        isClosed = true
    }
}
