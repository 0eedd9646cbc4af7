import AgentCore
import UIKit

/// The one window, and the moment the work begins: as soon as the app is really in the foreground.
final class SceneDelegate: UIResponder, UIWindowSceneDelegate {
    var window: UIWindow?
    private let label = UILabel()
    private var hasBegun = false

    func scene(_ scene: UIScene, willConnectTo session: UISceneSession, options: UIScene.ConnectionOptions) {
        guard let scene = scene as? UIWindowScene else {
            return
        }
        label.text = "Benchfarm agent \(AgentVersion.version)"
        label.textAlignment = .center
        label.numberOfLines = 0
        let controller = UIViewController()
        controller.view = label
        controller.view.backgroundColor = .systemBackground
        let window = UIWindow(windowScene: scene)
        window.rootViewController = controller
        window.makeKeyAndVisible()
        self.window = window
    }

    func sceneDidBecomeActive(_ scene: UIScene) {
        if hasBegun {
            return
        }
        hasBegun = true
        // Before the measuring thread exists: nothing is drawn while it works.
        label.text = "Benchfarm agent \(AgentVersion.version)\n\(Launch.begin())"
    }
}
