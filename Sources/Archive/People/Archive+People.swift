import Vault

/// The password of an account that an administrator makes or gives back.
public enum PasswordChoice: Sendable {
    /// This one, chosen by its owner.
    case chosen(String)
    /// A random one that has to be changed at the first sign-in.
    case temporary
}

/// A person just added.
public struct AddedPerson: Sendable {
    /// Who.
    public let person: Person
    /// The password to hand over, shown this once; nil when it was chosen.
    public let temporaryPassword: PrivateText?
}

extension Archive {
    /// Adds a person with an account.
    ///
    /// - Parameter login: the name to sign in with; kept in lower case and never changed.
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator, `.invalid`; `PasswordHasherError`.
    public func addPerson(
        login: String, _ details: PersonDetails, password: PasswordChoice, as actor: Actor
    ) async throws -> AddedPerson {
        let (text, isTemporary) = password.text
        if !isTemporary { try refuse(policies.passwordProblems(text.inTheClear, login: login)) }
        let hash = try await effort.hasher.hash(text.inTheClear)
        let person = try await work(as: actor) { work in
            try work.people.add(login: login, details, password: hash, mustChangePassword: isTemporary)
        }
        return AddedPerson(person: person, temporaryPassword: isTemporary ? text : nil)
    }

    /// Gives a person who forgot it a temporary password, which has to be changed at the next sign-in.
    ///
    /// - Returns: the password to hand over, shown this once.
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator, `.notFound`; `PasswordHasherError`.
    public func resetPassword(of id: Person.ID, as actor: Actor) async throws -> PrivateText {
        let password = TemporaryPassword.random()
        let hash = try await effort.hasher.hash(password.inTheClear)
        try await work(as: actor) { try $0.people.reset(id, to: hash) }
        return password
    }

    func refuse(_ problems: [FieldProblem]) throws {
        guard problems.isEmpty else { throw ArchiveError.invalid(problems) }
    }
}

extension PasswordChoice {
    var text: (text: PrivateText, isTemporary: Bool) {
        switch self {
        case .chosen(let text): (PrivateText(text), false)
        case .temporary: (.random, true)
        }
    }
}

extension PrivateText {
    fileprivate static var random: PrivateText { TemporaryPassword.random() }
}
