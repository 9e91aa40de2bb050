import Database
import Synchronization
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("Signing in", .onBothEngines)
struct SignInTests {
    private func fails(_ cast: Cast, _ login: String, from address: String = "10.0.0.5") async throws -> SignInRefusal? {
        do {
            _ = try await cast.archive.signIn(
                login: login, password: "wrong-wrong", from: SignInOrigin(channel: .web, address: address, device: ""))
            return nil
        } catch let refusal as SignInRefusal {
            return refusal
        }
    }

    @Test("The name may be typed in capitals, with blanks or full width")
    func names() async throws {
        let cast = try await Cast()
        for login in [" Zhang ", "ＺＨＡＮＧ"] {
            let session = try await cast.archive.signIn(
                login: login, password: Cast.Part.zhang.password, from: Cast.origin)
            #expect(session.signedIn.person.id == cast.id(.zhang))
        }
    }

    @Test("An unknown name, a wrong password and a disabled account look the same")
    func constant() async throws {
        let cast = try await Cast()
        try await cast.work(as: .admin) { [wang = cast.id(.wang)] in try $0.people.disable(wang) }
        for login in ["li", "nobody", "wang", "", String(repeating: "长", count: 5_000)] {
            #expect(try await fails(cast, login) == .wrong)
        }
        await #expect(throws: SignInRefusal.wrong) { try await cast.signIn(.wang) }
    }

    @Test("Five failures lock the name for that address, and only for it")
    func pair() async throws {
        let cast = try await Cast()
        for _ in 1...5 { #expect(try await fails(cast, "li") == .wrong) }
        #expect(try await fails(cast, "li") == .locked)
        await #expect(throws: SignInRefusal.locked) { try await cast.signIn(.li) }
        _ = try await cast.signIn(.li, from: SignInOrigin(channel: .web, address: "10.0.0.6", device: ""))
        _ = try await cast.signIn(.wang)
        cast.clock.advance(minutes: 15)
        _ = try await cast.signIn(.li)
    }

    @Test("A lock is the same for a name that does not exist")
    func unknownIsLocked() async throws {
        let cast = try await Cast()
        for _ in 1...5 { #expect(try await fails(cast, "nobody") == .wrong) }
        #expect(try await fails(cast, "nobody") == .locked)
    }

    @Test("Success forgets the failures before it")
    func forgets() async throws {
        let cast = try await Cast()
        for _ in 1...3 {
            for _ in 1...4 { #expect(try await fails(cast, "li") == .wrong) }
            _ = try await cast.signIn(.li)
        }
    }

    @Test("Tries made at once cannot pass the lock together")
    func together() async throws {
        let cast = try await Cast()
        let wrong = try await withThrowingTaskGroup(of: SignInRefusal?.self) { group in
            for _ in 1...30 { group.addTask { try await fails(cast, "li") } }
            return try await group.reduce(into: 0) { $0 += $1 == .wrong ? 1 : 0 }
        }
        #expect(wrong == SignInGate.pairFailuresMax)
    }

    @Test("Twenty failures from one address lock it for every name; IPv6 counts by its network")
    func network() async throws {
        let cast = try await Cast()
        for number in 1...20 {
            #expect(try await fails(cast, "name\(number)", from: "2001:db8:1:2::\(number)") == .wrong)
        }
        #expect(try await fails(cast, "another", from: "2001:db8:1:2:ffff::1") == .locked)
        #expect(try await fails(cast, "another", from: "2001:db8:1:3::1") == .wrong)
    }

    @Test("A name that fails from many addresses is slowed down, never locked out")
    func slow() async throws {
        let pauses = Mutex<[Duration]>([])
        let cast = try await Cast()
        let archive = try await Cast.reopen(cast) { duration in pauses.withLock { $0.append(duration) } }
        for number in 1...20 {
            await #expect(throws: SignInRefusal.wrong) {
                _ = try await archive.signIn(
                    login: "boss", password: "wrong-wrong",
                    from: SignInOrigin(channel: .web, address: "10.1.0.\(number)", device: ""))
            }
        }
        let session = try await archive.signIn(
            login: "boss", password: Cast.Part.boss.password, from: Cast.origin)
        #expect(session.signedIn.person.role == .executive)
        let seconds = pauses.withLock { $0 }
        #expect(seconds.count == 11)
        #expect(seconds.first == .seconds(1))
        #expect(seconds.max() == .seconds(SignInGate.pauseSecondsMax))
    }

    @Test("Failures and locks are recorded, the name sealed")
    func recorded() async throws {
        let cast = try await Cast()
        for _ in 1...6 { _ = try await fails(cast, "my-secret-password") }
        #expect(try await cast.acts(3) == ["session.locked", "session.refused", "session.refused"])
        let leaks = try await cast.archive.database.read { connection in
            try connection.rows("SELECT subject FROM sign_in_failures") { try $0.next(String.self) }
                .count { $0.contains("secret") || $0.contains("10.0.0.5") }
        }
        #expect(leaks == 0)
        _ = try await cast.signIn(.li)
        #expect(try await cast.acts(1) == ["session.opened"])
    }

    @Test("Failures that lock nothing any more are swept")
    func sweeps() async throws {
        let cast = try await Cast()
        for _ in 1...5 { _ = try await fails(cast, "li") }
        cast.clock.advance(hours: 1)
        _ = try await cast.signIn(.wang)
        let left = try await cast.archive.database.read {
            try $0.value("SELECT COUNT(*) FROM sign_in_failures", as: Int.self)
        }
        #expect(left == 0)
    }
}

extension Cast {
    /// The same database through another archive whose waits are seen.
    static func reopen(
        _ cast: Cast, pause: @escaping @Sendable (Duration) async throws -> Void
    ) async throws -> Archive {
        let effort = SignInEffort(hasher: cast.archive.effort.hasher, pause: pause)
        return try await open(cast.folder, key: cast.key, clock: cast.clock, effort: effort)
    }
}
