import Archive

@testable import Web

/// Somebody signed in, by role alone: the session or token `manager` is a manager.
enum TestCaller {
    static func recognise(_ credential: Credential, _ context: WebContext) -> Caller? {
        switch credential {
        case .session(let name), .bearer(let name):
            Role(rawValue: name).map {
                Caller(
                    actor: actor($0), viewer: Viewer(name: name, position: ""), places: [],
                    sessionID: "session-\(name)")
            }
        }
    }

    private static func actor(_ role: Role) -> Actor {
        Actor(personID: nil, role: role, departmentIDs: [], homeDepartmentID: nil, origin: "test")
    }
}
