import Archive

/// Who is calling, as far as the floor of HTTP needs to know. `Web/Sessions` makes one of the archive's session.
protocol Caller: Sendable {
    var role: Role { get }
    /// What the pages call the person.
    var viewer: Viewer { get }
    /// The places of the navigation this person may go to.
    var places: [Place] { get }
    /// The session's key, under which its open event streams are closed when it is revoked.
    var sessionID: String { get }
}
