import Vault

extension Archive {
    /// Changes the password of whoever is signed in; every session ends and a new one begins.
    ///
    /// Wrong guesses of the present password are counted as those at the door are.
    ///
    /// - Throws: `ArchiveError.invalid` with the fields `oldPassword` and `password`; `SignInRefusal.locked`;
    ///   `PasswordHasherError`.
    public func changePassword(
        of signedIn: SignedIn, from old: String, to new: String, at origin: SignInOrigin
    ) async throws -> NewSession {
        let login = signedIn.person.login
        try refuse(policies.passwordProblems(new, login: login))
        let gate = SignInGate(login: login, network: origin.network, at: now, secrets: try SessionSecrets(keys))
        let (account, _) = try await enter(gate, login)
        guard let account, !account.isDisabled, try await verify(old, account, gate) else {
            try await refuse(gate, login, from: origin)
            throw ArchiveError.invalid([.oldPassword])
        }
        try await refuseReused(new, account)
        let hash = try await effort.hasher.hash(new)
        return try await begin(as: signedIn.actor(at: origin.address), from: origin) { work, digest in
            try gate.succeed(in: work.connection)
            try work.people.change(account, to: hash)
            return try work.sessions.begin(digest, provedBy: account.rehashed(hash), from: origin)
        }
    }

    private func refuseReused(_ password: String, _ account: PasswordRow) async throws {
        let historyCount = policies.passwords.rules.historyCount
        // The present password is never a new one, whatever the policy.
        let refused = Array(account.used.prefix(max(historyCount, 1)))
        guard try await effort.hasher.isReused(password, among: refused) else { return }
        throw ArchiveError.invalid([.password(.reused(historyCount: max(historyCount, 1)))])
    }
}
