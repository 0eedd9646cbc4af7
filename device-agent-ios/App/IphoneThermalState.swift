import AgentCore
import Foundation

/// The condition as iOS tells it to every app.
struct IphoneThermalState: ThermalState {
    func condition() -> Condition {
        let process = ProcessInfo.processInfo
        return Condition(processInfoState: process.thermalState.rawValue, lowPower: process.isLowPowerModeEnabled)
    }
}
