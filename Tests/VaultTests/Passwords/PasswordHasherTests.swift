import Testing

@testable import Vault

@Suite("The password hasher")
struct PasswordHasherTests {
    static let cheap = Scrypt(logRounds: 4) ?? .signIn

    @Test("hashes and verifies")
    func verify() async throws {
        let hasher = PasswordHasher(cost: Self.cheap)
        let hash = try await hasher.hash("correct horse")
        #expect(try await hasher.verify("correct horse", against: hash))
        #expect(try await !hasher.verify("wrong horse", against: hash))
    }

    @Test("says no for a name that does not exist, after work of the same cost")
    func unknownName() async throws {
        let hasher = PasswordHasher(cost: Self.cheap)
        #expect(await hasher.decoy?.cost == Self.cheap)
        #expect(try await !hasher.verify("correct horse", against: nil))
    }

    @Test("refuses an unusable password")
    func unusable() async {
        let hasher = PasswordHasher(cost: Self.cheap)
        await #expect(throws: PasswordHasherError.unusablePassword) { try await hasher.hash("") }
    }

    @Test("finds a password used before")
    func history() async throws {
        let hasher = PasswordHasher(cost: Self.cheap)
        let earlier = [try await hasher.hash("first one"), try await hasher.hash("second one")]
        #expect(try await hasher.isReused("second one", among: earlier))
        #expect(try await !hasher.isReused("third one", among: earlier))
    }

    @Test("refuses those who would wait too long, and recovers")
    func busy() async throws {
        let hasher = PasswordHasher(cost: Self.cheap, parallelHashes: 1, waitingCallsMax: 0)
        await #expect(throws: PasswordHasherError.busy) { try await hasher.hash("x") }

        let open = PasswordHasher(cost: Self.cheap, parallelHashes: 1, waitingCallsMax: 1)
        for _ in 0..<3 { _ = try await open.hash("one after the other") }
    }

    @Test("serves many callers")
    func many() async throws {
        let hasher = PasswordHasher(cost: Self.cheap)
        let hash = try await hasher.hash("correct horse")
        let rightCount = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 { group.addTask { try await hasher.verify("correct horse", against: hash) } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(rightCount == 50)
    }
}
