import Archive

/// Who may call a route. Every route declares it; the door enforces the part that concerns people, the archive's
/// reach the part that concerns records, and a test holds both to what is declared here.
enum Access: Sendable, Hashable {
    /// Anybody, signed in or not.
    case everyone
    /// Anybody who is signed in.
    case signedIn
    /// Some roles, for things that belong to no single record.
    case roles(Set<Role>)
    /// One record, to be read by roles that see customers: only within their reach.
    case record(RecordAct)

    /// What is done to a record.
    enum RecordAct: String, Sendable, CaseIterable { case read, write, verify }

    /// Whether a role passes the door; whether the record is within reach is the archive's to say.
    func admits(_ role: Role?) -> Bool {
        switch self {
        case .everyone: true
        case .signedIn: role != nil
        case .roles(let roles): role.map(roles.contains) ?? false
        case .record(.read): role?.seesCustomers ?? false
        case .record(.write): role?.changesCustomers ?? false
        case .record(.verify): role?.verifies ?? false
        }
    }

    /// What a caller is to meet, for tests to hold routes to.
    func admission(of role: Role?, to ownership: Ownership) -> Admission {
        if role == nil, self != .everyone { return .signIn }
        guard admits(role) else { return .forbidden }
        if case .record = self, ownership == .foreign { return .hidden }
        return .admitted
    }
}
