import Archive

/// Finds out who stands behind a session cookie or a bearer token.
struct Recogniser: Sendable {
    let archive: Archive
    let surroundings: SurroundingsCache

    /// Nil for a credential that opens nothing, or nothing any more.
    @Sendable func caller(for credential: Credential, _ context: WebContext) async throws -> Caller? {
        guard let signedIn = try await archive.signedIn(credential) else { return nil }
        let actor = signedIn.actor(at: context.remoteAddress)
        return Caller(
            actor: actor, viewer: viewer(signedIn.person, context.tongue), places: Place.open(to: actor.role, under: archive.policies),
            sessionID: SessionKey.text(person: signedIn.person.id, session: signedIn.sessionID.rawValue),
            surroundings: try await surroundings(actor, credential),
            owesPassword: signedIn.mustChangePassword)
    }

    /// Only pages have something around them: a program asks for what it wants.
    private func surroundings(_ actor: Actor, _ credential: Credential) async throws -> Surroundings {
        guard case .session = credential else { return Surroundings() }
        return try await surroundings.surroundings(of: actor, in: archive)
    }

    private func viewer(_ person: Person, _ tongue: Tongue) -> Viewer {
        let department = person.departmentID.flatMap(archive.directory.department)?.name
        let role = Bilingual(person.role.wording).in(tongue)
        return Viewer(name: person.name, position: [role, department].compactMap { $0 }.joined(separator: " · "))
    }
}

extension Archive {
    /// The session behind a credential; a browser's is no program's, and the other way round.
    func signedIn(_ credential: Credential) async throws -> SignedIn? {
        let (token, channel): (String, SessionChannel) =
            switch credential {
            case .session(let token): (token, .web)
            case .bearer(let token): (token, .api)
            }
        guard let signedIn = try await session(token: token), signedIn.channel == channel else { return nil }
        return signedIn
    }
}
