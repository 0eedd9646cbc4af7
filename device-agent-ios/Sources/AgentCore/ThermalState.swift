/// How hot the device says it is, and whether it saves power.
public struct Condition {
    /// A word of the scale in doc/wire.md, e.g. `none`; `unknown` is not `none`.
    public let thermal: String
    /// The platform's own word, empty if there is none.
    public let thermalRaw: String
    /// nil if unknown.
    public let lowPower: Bool?

    public static let unknown = Condition(thermal: "unknown", thermalRaw: "", lowPower: nil)

    /// By the raw value of Foundation's `ProcessInfo.ThermalState`.
    ///
    /// Apple has four levels, the common scale has Android's seven. Of *fair* Apple says that the device is a little
    /// warm and the system reduces what can wait: light. Of *serious* that performance may be impacted: severe. Of
    /// *critical* that the device needs to cool down: critical. None is called moderate, emergency or shutdown here.
    public init(processInfoState: Int, lowPower: Bool?) {
        let levels = [("nominal", "none"), ("fair", "light"), ("serious", "severe"), ("critical", "critical")]
        let level = levels.indices.contains(processInfoState) ? levels[processInfoState] : ("", "unknown")
        self.init(thermal: level.1, thermalRaw: level.0, lowPower: lowPower)
    }

    private init(thermal: String, thermalRaw: String, lowPower: Bool?) {
        self.thermal = thermal
        self.thermalRaw = thermalRaw
        self.lowPower = lowPower
    }
}

/// Where the condition of the device is read.
public protocol ThermalState {
    func condition() -> Condition
}

/// A platform that tells a process nothing.
public struct UnknownThermalState: ThermalState {
    public init() {}

    public func condition() -> Condition {
        .unknown
    }
}
