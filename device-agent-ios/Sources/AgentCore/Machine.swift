import Foundation

/// What the agent asks of the device it runs on.
public struct Machine {
    let clock: Clock
    let memory: Memory
    let thermalState: ThermalState
    /// The time of day.
    let now: () -> Date
    /// The processors this process is confined to; empty where a process cannot know, as on an iPhone.
    let cpuset: String
    let cpusAllowed: String
    let nice: Int

    public init(
        clock: Clock = SystemClock(),
        memory: Memory = SystemMemory(),
        thermalState: ThermalState = UnknownThermalState(),
        now: @escaping () -> Date = { Date() },
        cpuset: String = "",
        cpusAllowed: String = "",
        nice: Int = 0
    ) {
        self.clock = clock
        self.memory = memory
        self.thermalState = thermalState
        self.now = now
        self.cpuset = cpuset
        self.cpusAllowed = cpusAllowed
        self.nice = nice
    }
}
