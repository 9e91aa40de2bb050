/// A session that is alive, and who it belongs to: what every request begins with.
public struct SignedIn: Hashable, Sendable {
    /// Which session.
    public let sessionID: Session.ID
    /// Who is signed in.
    public let person: Person
    /// Through what.
    public let channel: SessionChannel
    /// Whether a new password is due before anything else.
    public let mustChangePassword: Bool
    /// The person's department and those below it.
    public let departmentIDs: [Department.ID]

    /// Who acts with this request.
    ///
    /// - Parameter address: the network address the request came from.
    public func actor(at address: String) -> Actor {
        Actor(
            personID: person.id, role: person.role, departmentIDs: departmentIDs,
            homeDepartmentID: person.departmentID,
            origin: "\(channel.rawValue) \(address.prefix(SignInOrigin.addressCharactersMax))")
    }
}

/// A session just begun.
public struct NewSession: Sendable {
    /// The secret to hand to the browser or program, and to nobody else.
    public let token: SessionToken
    /// Whose it is.
    public let signedIn: SignedIn
    /// When it ends in any case.
    public let expiresAt: Moment
}
