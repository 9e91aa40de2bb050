import Archive

/// Who may know that something happened.
enum LiveAudience: Sendable, Hashable {
    /// Everybody who is signed in.
    case signedIn
    /// Whoever has one of these roles.
    case roles(Set<Role>)
    /// Whoever did it.
    case person(Person.ID?)
    /// Whoever has the customer within reach.
    case customer(CustomerStanding)

    /// Whether a caller is among them, under the policies in force.
    func includes(_ actor: Actor, under policies: Policies) -> Bool {
        switch self {
        case .signedIn: true
        case .roles(let roles): roles.contains(actor.role)
        case .person(let id): id != nil && actor.personID == id
        case .customer(let standing): Reach(of: actor, under: policies).contains(standing)
        }
    }
}
