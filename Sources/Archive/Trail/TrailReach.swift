/// Which part of the trail an actor may read.
enum TrailReach: Hashable {
    /// All of it.
    case all
    /// What was done to accounts and settings, and what the actor did.
    case accounts
    /// What this person did.
    case own(Person.ID)
    /// Nothing.
    case none

    init(of actor: Actor) {
        switch actor.role {
        case .auditor, .executive, .system: self = .all
        case .administrator: self = .accounts
        default: self = actor.personID.map { .own($0) } ?? .none
        }
    }

    func admits(_ row: TrailRow, to actor: Actor) -> Bool {
        switch self {
        case .all: true
        case .accounts: row.act?.isAboutAccounts == true || (row.personID != nil && row.personID == actor.personID)
        case .own(let person): row.personID == person
        case .none: false
        }
    }
}

extension Act {
    /// Whether it was done to accounts, sign-ins or settings, and not to customers.
    var isAboutAccounts: Bool {
        switch rawValue.prefix(while: { $0 != "." }) {
        case "archive", "person", "department", "session", "policy": true
        default: false
        }
    }
}
