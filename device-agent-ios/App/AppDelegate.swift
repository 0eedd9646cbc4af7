import UIKit

/// The app: it exists to have a foreground process, which Metal and Core ML ask for.
@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
    func application(
        _ application: UIApplication,
        didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?
    ) -> Bool {
        // A phone that locks itself suspends the app.
        application.isIdleTimerDisabled = true
        return true
    }
}
