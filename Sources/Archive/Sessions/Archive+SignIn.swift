import Database
import Vault

extension Archive {
    /// Lets a person in who proves to be one by a password, with a session that is new in any case.
    ///
    /// A wrong name, a wrong password and a switched-off account look the same and take the same time. Failures are
    /// counted by name and address (``SignInRefusal``) and recorded with the name sealed.
    ///
    /// - Parameter oldToken: the token that the browser showed when it asked, whose session ends.
    /// - Throws: `SignInRefusal`; `PasswordHasherError.busy`.
    public func signIn(
        login typed: String, password: String, from origin: SignInOrigin, replacing oldToken: String? = nil
    ) async throws -> NewSession {
        let now = now
        try await noticeClock(at: now)
        let login = Login.normalised(typed)
        let gate = SignInGate(
            login: login, network: origin.network, at: now, secrets: try SessionSecrets(keys))
        let (account, pause) = try await enter(gate, login)
        if pause > .zero { try await effort.pause(pause) }
        let isRight = try await verify(password, account, gate)
        guard isRight, let account, !account.isDisabled, let actor = actor(account.personID, origin) else {
            try await refuse(gate, login, from: origin)
            throw SignInRefusal.wrong
        }
        let renewed = try await rehash(account, password)
        return try await begin(as: actor, from: origin) { work, digest in
            try gate.succeed(in: work.connection)
            try renewed?.write(in: work.connection)
            if let old = oldToken.flatMap({ SessionToken($0) }) { try work.sessions.end(old.digest) }
            return try work.sessions.begin(digest, provedBy: renewed ?? account, from: origin)
        }
    }

    /// Begins a session in one unit of work.
    func begin(
        as actor: Actor, from origin: SignInOrigin,
        _ body: @escaping @Sendable (UnitOfWork, SessionDigest) throws -> Session.ID
    ) async throws -> NewSession {
        let token = SessionToken.random()
        let digest = token.digest
        try await work(as: actor) { work in
            let id = try body(work, digest)
            try work.sessions.sweep()
            try work.record(.signedIn, Subject(.session, id.rawValue), body: origin.record)
        }
        guard let known = try await read(digest), let signedIn = known.signedIn(at: now, in: present)
        else { throw SignInRefusal.wrong }
        return NewSession(token: token, signedIn: signedIn, expiresAt: known.expiresAt)
    }

    /// Counts the try and finds the account, in one write whether there is one or not.
    func enter(_ gate: SignInGate, _ login: String) async throws -> (account: PasswordRow?, pause: Duration) {
        try await write(durability: .committed) { connection in
            let pause = try gate.enter(in: connection)
            return (try PasswordRow.find(login: login, in: connection), pause)
        }
    }

    func verify(_ password: String, _ account: PasswordRow?, _ gate: SignInGate) async throws -> Bool {
        do {
            return try await effort.hasher.verify(password, against: account?.hash)
        } catch {
            try await write(durability: .committed) { try gate.leave(in: $0) }
            throw error
        }
    }

    func refuse(_ gate: SignInGate, _ login: String, from origin: SignInOrigin) async throws {
        try await work(as: .system(origin: origin.text)) { work in
            var body = RecordWriter()
            body.text(1, login)
            try work.record(.signInRefused, Subject(.session, nil), body: body)
            if try gate.fail(in: work.connection) { try work.record(.signInLocked, Subject(.session, nil), body: body) }
        }
    }

    /// The account with its password hashed at today's cost; nil where it is already.
    private func rehash(_ account: PasswordRow, _ password: String) async throws -> PasswordRow? {
        guard let hash = account.hash, hash.needsRehash(for: await effort.hasher.cost) else { return nil }
        return account.rehashed(try await effort.hasher.hash(password))
    }

    private func actor(_ id: Person.ID, _ origin: SignInOrigin) -> Actor? {
        directory.actor(for: id, origin: origin.text)
    }
}
