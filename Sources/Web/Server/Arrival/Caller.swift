import Archive

/// Who is calling: the actor that the archive's acts are done as, and what the pages say of the person.
struct Caller: Sendable {
    let actor: Actor
    /// What the pages call the person.
    let viewer: Viewer
    /// The places of the navigation this person may go to.
    let places: [Place]
    /// The session's key, under which its open event streams are closed when it is revoked.
    let sessionID: String

    var role: Role { actor.role }
}
