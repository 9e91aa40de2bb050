import Ledger
import Logging
import Synchronization
import TestEngines
import TestSupport
import Testing

@testable import Archive

@Suite("Signed heads", .onBothEngines)
struct HeadTests {
    private func headFile(_ cast: Cast) -> HeadFile { HeadFile(path: cast.folder.headsPath) }

    @Test("A head is signed and filed outside the database, once for each state of the ledger")
    func signs() async throws {
        let cast = try await Cast()
        let head = try #require(try await cast.archive.signHead())
        #expect(head.isSigned(by: try cast.archive.ledgerKey))
        #expect(try headFile(cast).read().heads == [head])
        #expect(try await cast.archive.signHead() == nil)
        _ = try await cast.signIn(.li)
        let next = try #require(try await cast.archive.signHead())
        #expect(next.head.size == head.head.size + 1)
        #expect(try headFile(cast).read().heads == [head, next])
    }

    @Test("A restart goes on where the file ends")
    func restarts() async throws {
        let cast = try await Cast()
        try await cast.archive.signHead()
        let again = try await Cast.reopen(cast) { _ in }
        #expect(try await again.signHead() == nil)
        #expect(try again.ledgerKey == cast.archive.ledgerKey)
    }

    @Test("The keeper signs every time, and once more when it is stopped")
    func keeps() async throws {
        let cast = try await Cast()
        let turns = Mutex(0)
        let keeper = HeadKeeper(cast.archive, logger: Logger(label: "test")) {
            let turn = turns.withLock { turns in
                turns += 1
                return turns
            }
            _ = try await cast.signIn(.li)
            if turn > 2 { throw CancellationError() }
        }
        await keeper.run()
        #expect(try headFile(cast).read().heads.count == 3)
    }

    @Test("A stranger checks an entry with the public key alone")
    func proves() async throws {
        let cast = try await Cast()
        let key = try cast.archive.ledgerKey
        let bundle = try await cast.archive.proof(ofEntry: 3, as: cast.actor(.auditor))
        #expect(bundle.publicKey == key)
        #expect(bundle.signedHead.isSigned(by: key))
        #expect(bundle.sealedBody == nil)
        _ = try OfflineCheck(trustedKey: key).verify(bundle)
        await #expect(throws: ArchiveError.notFound) {
            _ = try await cast.archive.proof(ofEntry: 3, as: cast.actor(.wang))
        }
        await #expect(throws: ArchiveError.notFound) {
            _ = try await cast.archive.proof(ofEntry: 1_000_000, as: cast.actor(.auditor))
        }
    }
}
