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
    /// What stands around the pages beside their content.
    var surroundings = Surroundings()
    /// Whether a new password is due before anything else.
    var owesPassword = false

    var role: Role { actor.role }
}
