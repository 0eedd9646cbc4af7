import AgentCore
import TensorFlowLiteC

#if canImport(TensorFlowLiteCCoreML)
import TensorFlowLiteCCoreML
#endif
#if canImport(TensorFlowLiteCMetal)
import TensorFlowLiteCMetal
#endif

/// Sets up the delegate of a job; XNNPACK is added to no other one: it would take what the other one leaves.
enum DelegateSetup {
    /// nil for `cpu`; throws `JOB_UNSUPPORTED` for the value of an option, `DELEGATE_UNAVAILABLE`.
    static func create(_ options: EngineOptions) throws -> ActiveDelegate? {
        switch options.delegate {
        case "cpu":
            return nil
        case "xnnpack":
            return try xnnpack(options)
        case "gpu":
            return try metal(options)
        case "coreml":
            return try coreMl(options)
        default:
            throw AgentError(
                .delegateUnavailable,
                "an iPhone has no delegate '\(options.delegate)': use xnnpack, cpu, gpu or coreml"
            )
        }
    }

    private static func xnnpack(_ options: EngineOptions) throws -> ActiveDelegate {
        let fp16 = try value(options, "fp16", ["false", "true"]) == "true"
        var its = TfLiteXNNPackDelegateOptionsDefault()
        its.num_threads = Int32(options.threads)
        if fp16 {
            // Where the processor has no half precision the delegate then fails, instead of going on in single.
            its.flags |= UInt32(TFLITE_XNNPACK_DELEGATE_FLAG_FORCE_FP16)
        }
        guard let delegate = TfLiteXNNPackDelegateCreate(&its) else {
            throw unavailable("xnnpack", "TFLite could not create it")
        }
        return ActiveDelegate(delegate) { TfLiteXNNPackDelegateDelete($0) }
    }

    private static func metal(_ options: EngineOptions) throws -> ActiveDelegate {
        let fp16 = try value(options, "precision", ["fp32", "fp16"]) == "fp16"
        // There is but one.
        _ = try value(options, "backend", ["auto", "metal"])
        let fast = try value(options, "preference", ["sustained", "fast"]) == "fast"
        #if canImport(TensorFlowLiteCMetal)
        var its = TFLGpuDelegateOptions()
        its.allow_precision_loss = fp16
        its.wait_type = fast ? TFLGpuDelegateWaitTypeActive : TFLGpuDelegateWaitTypePassive
        its.enable_quantization = true
        guard let delegate = TFLGpuDelegateCreate(&its) else {
            throw unavailable("gpu", "TFLite could not create it")
        }
        return ActiveDelegate(delegate) { TFLGpuDelegateDelete($0) }
        #else
        throw unavailable("gpu", "this build has no Metal delegate (fp16 \(fp16), fast \(fast))")
        #endif
    }

    private static func coreMl(_ options: EngineOptions) throws -> ActiveDelegate {
        let all = try value(options, "devices", ["neural-engine", "all"]) == "all"
        #if canImport(TensorFlowLiteCCoreML)
        var its = TfLiteCoreMlDelegateOptions()
        its.enabled_devices = all ? TfLiteCoreMlDelegateAllDevices : TfLiteCoreMlDelegateDevicesWithNeuralEngine
        // The newest version of Core ML that the phone has, all partitions, none of a single node: TFLite's defaults.
        its.coreml_version = 0
        its.max_delegated_partitions = 0
        its.min_nodes_per_partition = 2
        guard let delegate = TfLiteCoreMlDelegateCreate(&its) else {
            throw unavailable("coreml", all ? "TFLite could not create it" : "this phone has no Neural Engine")
        }
        return ActiveDelegate(delegate) { TfLiteCoreMlDelegateDelete($0) }
        #else
        throw unavailable("coreml", "this build has no Core ML delegate (all devices \(all))")
        #endif
    }

    private static func unavailable(_ delegate: String, _ why: String) -> AgentError {
        AgentError(.delegateUnavailable, "delegate \(delegate) cannot be used here: \(why)")
    }

    private static func value(_ options: EngineOptions, _ name: String, _ known: [String]) throws -> String {
        let value = options.delegateOptions[name] ?? ""
        if known.contains(value) {
            return value
        }
        throw AgentError(
            .jobUnsupported,
            "option \(name) of delegate '\(options.delegate)' is '\(value)', but on an iPhone it can only be "
                + known.joined(separator: " or ")
        )
    }
}
