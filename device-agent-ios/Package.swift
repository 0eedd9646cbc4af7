// swift-tools-version:5.9
import PackageDescription

// Only the core: the app and the UI test belong to Benchmark.xcodeproj, which compiles the same sources.
let package = Package(
    name: "AgentCore",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "AgentCore", targets: ["AgentCore"])],
    targets: [
        .target(name: "AgentCore"),
        .testTarget(name: "AgentCoreTests", dependencies: ["AgentCore"]),
    ]
)
