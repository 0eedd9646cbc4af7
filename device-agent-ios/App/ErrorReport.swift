import Foundation
import TensorFlowLiteC

/// What TFLite says when something fails: its functions themselves only return a status.
final class ErrorReport {
    private static let maxMessages = 5
    private static let maxBytes = 500

    private var messages: [String] = []

    /// The first messages, for people.
    var text: String {
        messages.isEmpty ? "TFLite does not say why" : messages.joined(separator: "; ")
    }

    /// Collects from now on. The report must outlive the interpreter that is made with these options.
    func install(_ options: OpaquePointer?) {
        let here = Unmanaged.passUnretained(self).toOpaque()
        TfLiteInterpreterOptionsSetErrorReporter(
            options,
            { here, format, arguments in
                // The list is optional on some processors and not on others.
                let arguments: CVaListPointer? = arguments
                if let here = here, let format = format, let arguments = arguments {
                    Unmanaged<ErrorReport>.fromOpaque(here).takeUnretainedValue().add(format, arguments)
                }
            },
            here
        )
    }

    private func add(_ format: UnsafePointer<CChar>, _ arguments: CVaListPointer) {
        guard messages.count < ErrorReport.maxMessages else {
            return
        }
        var bytes = [CChar](repeating: 0, count: ErrorReport.maxBytes)
        vsnprintf(&bytes, bytes.count, format, arguments)
        messages.append(String(cString: bytes).trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
