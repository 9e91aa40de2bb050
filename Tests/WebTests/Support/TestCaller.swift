import Archive

@testable import Web

/// Somebody signed in, by role alone: the session or token `manager` is a manager.
struct TestCaller: Caller {
    let role: Role
    let viewer: Viewer
    let places: [Place] = []
    let sessionID: String

    static func recognise(_ credential: Credential, _ context: WebContext) -> (any Caller)? {
        switch credential {
        case .session(let name), .bearer(let name):
            Role(rawValue: name).map {
                TestCaller(role: $0, viewer: Viewer(name: name, position: ""), sessionID: "session-\(name)")
            }
        }
    }
}
