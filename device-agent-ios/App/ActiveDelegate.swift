import TensorFlowLiteC

/// A delegate of TFLite; it must outlive the interpreter that uses it.
final class ActiveDelegate {
    typealias Pointer = UnsafeMutablePointer<TfLiteDelegate>

    let pointer: Pointer
    private let free: (Pointer) -> Void
    private var isOpen = true

    init(_ pointer: Pointer, free: @escaping (Pointer) -> Void) {
        self.pointer = pointer
        self.free = free
    }

    deinit {
        close()
    }

    func close() {
        if isOpen {
            free(pointer)
            isOpen = false
        }
    }
}
