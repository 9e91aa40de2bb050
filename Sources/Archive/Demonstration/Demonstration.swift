import Vault

/// The demonstration data that was put in: 300 customers, 8 people in every role, 3 departments and 18 months of history.
public struct Demonstration: Sendable {
    /// The people of the demonstration, who all have the same password.
    public let people: [Person]
    /// Their password, to be shown this once.
    public let password: PrivateText
    /// How many customers were entered.
    public let customerCount: Int
    /// How many things happened to them, each an entry of the ledger.
    public let actCount: Int
}

/// What taking the demonstration data away came to.
public struct DemonstrationRemoval: Hashable, Sendable {
    /// How many customers were removed.
    public let customerCount: Int
    /// How many people were removed.
    public let peopleRemovedCount: Int
    /// How many people were only switched off, because something that stays refers to them.
    public let peopleDisabledCount: Int
    /// How many departments were removed.
    public let departmentsRemovedCount: Int
}

extension Archive {
    /// The seed from which the demonstration comes when nobody gives another.
    public static let demonstrationSeed: UInt64 = 20_240_501

    /// Puts the demonstration in, all of it or nothing: clearly marked, with numbers of its own series (`DEMO-…`), and with
    /// a past that the ledger calls `demonstration`, so that nobody takes it for things that happened.
    ///
    /// - Parameters:
    ///   - password: for all people of the demonstration; a random one when nil.
    ///   - seed: the same seed and moment give the same customers.
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator, `.wrongState` when one is there already, `.invalid` for
    ///   a password that the policies refuse; `PasswordHasherError`.
    public func loadDemonstration(
        password: PrivateText? = nil, seed: UInt64 = demonstrationSeed, as actor: Actor
    ) async throws -> Demonstration {
        if let password { try refuse(policies.passwordProblems(password.inTheClear, login: "")) }
        let password = password ?? TemporaryPassword.random()
        let hash = try await effort.hasher.hash(password.inTheClear)
        return try await work(as: actor) { work in
            try work.demonstration.load(password: password, hash: hash, seed: seed)
        }
    }

    /// Takes the demonstration away in one step: its customers with their keys and index entries, its people and their
    /// sessions, its departments.
    ///
    /// The ledger keeps that all this was there and by whom it was removed. People and departments to which something that
    /// stays refers, such as a customer entered under a demonstration account, stay too; such people can no longer sign in.
    ///
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator.
    public func removeDemonstration(as actor: Actor) async throws -> DemonstrationRemoval {
        try await work(as: actor) { try $0.demonstration.remove() }
    }
}
