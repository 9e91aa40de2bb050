import Database
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("Sessions", .onBothEngines)
struct SessionTests {
    @Test("The token opens the session; what is stored does not")
    func opens() async throws {
        let cast = try await Cast()
        let session = try await cast.signIn(.li)
        let stored: [String] = try await cast.archive.database.read { try $0.values("SELECT id FROM sessions") }
        #expect(stored == [session.token.digest.text])
        #expect(try await cast.archive.session(token: session.token.text) == session.signedIn)
        for text in [stored[0], "", "x", String(session.token.text.dropLast()), session.token.text + "A"] {
            #expect(try await cast.archive.session(token: text) == nil)
        }
    }

    @Test("It says who acts, from where and with which reach")
    func actor() async throws {
        let cast = try await Cast()
        let signedIn = try await cast.signIn(.zhang).signedIn
        #expect(signedIn.actor(at: "10.0.0.5") == cast.actor(.zhang))
    }

    @Test("Revoked means gone at the next request, known to the cache or not")
    func revoked() async throws {
        let cast = try await Cast()
        let (here, there) = (try await cast.signIn(.li), try await cast.signIn(.li))
        #expect(try await cast.archive.session(token: there.token.text) != nil)
        try await cast.work(as: .li) { try $0.sessions.revoke(there.signedIn.sessionID) }
        #expect(try await cast.archive.session(token: there.token.text) == nil)
        #expect(try await cast.archive.session(token: here.token.text) != nil)
        try await cast.archive.signOut(token: here.token.text, at: "10.0.0.5")
        #expect(try await cast.archive.session(token: here.token.text) == nil)
        #expect(try await cast.acts(2) == ["session.closed", "session.revoked"])
        try await cast.archive.signOut(token: here.token.text, at: "10.0.0.5")
    }

    @Test("A session that is revoked while it is being read is not kept")
    func readMeanwhile() async throws {
        let cast = try await Cast()
        let session = try await cast.signIn(.li)
        let cache = cast.archive.sessionCache
        let emptyings = cache.emptyings
        let read = try #require(try await cast.archive.read(session.token.digest))
        try await cast.work(as: .li) { try $0.sessions.revoke(session.signedIn.sessionID) }
        cache.keep(read, for: session.token.digest, readAfter: emptyings)
        #expect(try await cast.archive.session(token: session.token.text) == nil)
    }

    @Test("All others can be ended at once")
    func others() async throws {
        let cast = try await Cast()
        let kept = try await cast.signIn(.li)
        let others = [try await cast.signIn(.li), try await cast.signIn(.li)]
        let stranger = try await cast.signIn(.wang)
        #expect(try await cast.work(as: .li) { try $0.sessions.revokeOthers(than: kept.signedIn.sessionID) } == 2)
        for other in others { #expect(try await cast.archive.session(token: other.token.text) == nil) }
        #expect(try await cast.archive.session(token: kept.token.text) != nil)
        #expect(try await cast.archive.session(token: stranger.token.text) != nil)
    }

    @Test("One sees and ends one's own; an administrator anybody's; to everybody else they do not exist")
    func reach() async throws {
        let cast = try await Cast()
        let session = try await cast.signIn(.li)
        let li = cast.id(.li)
        let listed = try await cast.look(as: .li) { try $0.sessions.list(of: li) }
        #expect(listed.map(\.id) == [session.signedIn.sessionID])
        #expect(listed.first?.device == PrivateText("Firefox"))
        #expect(try await cast.look(as: .admin) { try $0.sessions.list(of: li) } == listed)
        await #expect(throws: ArchiveError.notFound) {
            _ = try await cast.look(as: .boss) { try $0.sessions.list(of: li) }
        }
        await #expect(throws: ArchiveError.notFound) {
            try await cast.work(as: .wang) { try $0.sessions.revoke(session.signedIn.sessionID) }
        }
        try await cast.work(as: .admin) { try $0.sessions.revoke(session.signedIn.sessionID) }
        #expect(try await cast.archive.session(token: session.token.text) == nil)
    }

    @Test("It ends when it is idle, and in any case after its longest time")
    func ends() async throws {
        let cast = try await Cast()
        let idle = Int64(cast.archive.policies.sessionIdleMinutes)
        let session = try await cast.signIn(.li)
        cast.clock.advance(minutes: idle)
        #expect(try await cast.archive.session(token: session.token.text) == nil)
        let used = try await cast.signIn(.li)
        let hours = Int64(cast.archive.policies.sessionHoursMax)
        for _ in 1..<hours {
            cast.clock.advance(hours: 1)
            #expect(try await cast.archive.session(token: used.token.text) != nil)
        }
        cast.clock.advance(hours: 1)
        #expect(try await cast.archive.session(token: used.token.text) == nil)
    }

    @Test("Use is noted at most once a minute, and outlives a restart")
    func seen() async throws {
        let cast = try await Cast()
        let session = try await cast.signIn(.li)
        let begun = cast.clock.now
        cast.clock.advance(seconds: 59)
        _ = try await cast.archive.session(token: session.token.text)
        #expect(try await lastSeen(cast) == begun)
        cast.clock.advance(seconds: 1)
        _ = try await cast.archive.session(token: session.token.text)
        #expect(try await lastSeen(cast) == cast.clock.now)
        let again = try await Cast.reopen(cast) { _ in }
        #expect(try await again.session(token: session.token.text) == session.signedIn)
    }

    @Test("Signing in again ends the session that the browser had")
    func replaces() async throws {
        let cast = try await Cast()
        let old = try await cast.signIn(.li)
        let new = try await cast.archive.signIn(
            login: "li", password: Cast.Part.li.password, from: Cast.origin, replacing: old.token.text)
        #expect(new.token != old.token)
        #expect(new.signedIn.sessionID != old.signedIn.sessionID)
        #expect(try await cast.archive.session(token: old.token.text) == nil)
    }

    @Test("A person has so many sessions; the one longest unused gives way")
    func bounded() async throws {
        let cast = try await Cast()
        let first = try await cast.signIn(.li)
        for _ in 1...Session.countPerPersonMax {
            cast.clock.advance(seconds: 1)
            _ = try await cast.signIn(.li)
        }
        #expect(try await cast.archive.session(token: first.token.text) == nil)
        let li = cast.id(.li)
        #expect(try await cast.look(as: .li) { try $0.sessions.list(of: li) }.count == Session.countPerPersonMax)
    }

    @Test("A password that was changed while it was being verified lets nobody in")
    func changedMeanwhile() async throws {
        let cast = try await Cast()
        let row = try await cast.archive.database.read { try PasswordRow.find(login: "li", in: $0) }
        let old = try #require(row)
        _ = try await cast.archive.resetPassword(of: cast.id(.li), as: cast.actor(.admin))
        await #expect(throws: SignInRefusal.wrong) {
            _ = try await cast.archive.begin(as: cast.actor(.li), from: Cast.origin) { work, digest in
                try work.sessions.begin(digest, provedBy: old, from: Cast.origin)
            }
        }
    }

    private func lastSeen(_ cast: Cast) async throws -> Moment? {
        try await cast.archive.database.read { try $0.value("SELECT last_seen_at FROM sessions") }
    }
}
