import Database
import Foundation
import Ledger
import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("Signed heads missing beside the folder", .onBothEngines)
struct MissingHeadsTests {
    /// A company whose ledger was signed three times.
    private func signedThrice() async throws -> (cast: Cast, heads: [SignedHead]) {
        let cast = try await Cast()
        var heads: [SignedHead] = []
        for _ in 0..<3 {
            _ = try await cast.signIn(.li)
            heads.append(try #require(try await cast.archive.signHead()))
        }
        return (cast, heads)
    }

    private func file(_ cast: Cast) -> HeadFile { HeadFile(path: cast.folder.headsPath) }

    private func delete(_ cast: Cast) throws {
        try FileManager.default.removeItem(atPath: cast.folder.headsPath)
    }

    private func keep(_ heads: [SignedHead], _ cast: Cast) throws {
        try delete(cast)
        try file(cast).append(heads)
    }

    private func contradiction(_ cast: Cast, missing: Int) -> HeadContradiction {
        .missing(path: cast.folder.headsPath, signedCount: 3, missingCount: missing)
    }

    @Test("Of heads from before a move that no file holds any more the check says how many they are", .only(.sqlite))
    func beforeMove() async throws {
        let (cast, _) = try await signedThrice()
        try await cast.archive.close()
        let server = try await MoveScene.place(on: .postgres, from: cast.folder)
        defer { server.remove() }
        _ = try await ArchiveMove(from: cast.folder, to: server, key: cast.key, clock: { cast.clock.now }).run()
        for (isKept, count) in [(true, 0), (false, 3)] {
            if !isKept { try delete(cast) }
            let archive = try await Cast.open(server, key: cast.key, clock: cast.clock)
            let report = try await archive.verifyLedger()
            try await archive.close()
            #expect(report.isSound && report.headsElsewhereCount == count)
            #expect(report.wording.english.contains("before a move") == !isKept)
        }
    }

    @Test("Without the file the trail is not sound, and the sentence names the file and the way out")
    func deleted() async throws {
        let (cast, _) = try await signedThrice()
        try delete(cast)
        let report = try await cast.archive.verifyLedger()
        #expect(report.verdict.isSound, "the entries are what they were")
        #expect(!report.isSound)
        #expect(report.missingHeads == contradiction(cast, missing: 3))
        for part in [cast.folder.headsPath, "--accept-restore"] {
            #expect(report.wording.chinese.contains(part))
            #expect(report.wording.english.contains(part))
        }
    }

    @Test("The same file with heads cut off its end, or out of its middle, is noticed")
    func shorter() async throws {
        let (cast, heads) = try await signedThrice()
        try keep([heads[0]], cast)
        #expect(try await cast.archive.verifyLedger().missingHeads == contradiction(cast, missing: 1))
        await #expect(throws: contradiction(cast, missing: 1)) { try await cast.archive.compareWithHeads() }
        try keep([heads[0], heads[2]], cast)
        #expect(try await cast.archive.verifyLedger().missingHeads == contradiction(cast, missing: 1))
    }

    @Test("A copy kept elsewhere does not stand for the file that is missing")
    func copyElsewhere() async throws {
        let (cast, _) = try await signedThrice()
        let copy = HeadFile(path: cast.folder.path + "/auditor.heads")
        try FileManager.default.copyItem(atPath: cast.folder.headsPath, toPath: copy.path)
        #expect(try await cast.archive.verifyLedger(headsFile: copy).isSound)
        try delete(cast)
        #expect(try await !cast.archive.verifyLedger(headsFile: copy).isSound)
    }

    @Test("The archive is not opened and nothing is signed without the file; put back, all is well")
    func refuses() async throws {
        let (cast, heads) = try await signedThrice()
        try delete(cast)
        _ = try await cast.signIn(.li)
        await #expect(throws: contradiction(cast, missing: 3)) { try await cast.archive.signHead() }
        await #expect(throws: contradiction(cast, missing: 3)) { try await Cast.reopen(cast) { _ in } }
        #expect(!file(cast).exists, "no new file hides that the old one is gone")
        try file(cast).append(heads)
        #expect(try await Cast.reopen(cast) { _ in }.signHead() != nil)
    }

    @Test("A head that did not reach the file before the power went is no fault, and is written the next time")
    func onItsWay() async throws {
        let (cast, heads) = try await signedThrice()
        try keep(Array(heads.dropLast()), cast)
        #expect(try await cast.archive.verifyLedger().isSound)
        let again = try await Cast.reopen(cast) { _ in }
        #expect(try await again.signHead() == nil)
        #expect(try file(cast).read().heads == heads)
    }

    @Test("The file is there before the first head is signed, so that its absence is always a fault")
    func firstHead() async throws {
        let cast = try await Cast()
        try await cast.archive.signHead()
        try Data().write(to: URL(fileURLWithPath: cast.folder.headsPath))
        #expect(try await cast.archive.verifyLedger().isSound)
        try delete(cast)
        #expect(try await !cast.archive.verifyLedger().isSound)
    }

    @Test("Accepted with a name and a reason, the heads are written out again; the trail and every check tell of it")
    func accepts() async throws {
        let (cast, heads) = try await signedThrice()
        try await cast.archive.close()
        try delete(cast)
        let archive = try await cast.openRestored()
        try await archive.acceptRestore(because: PrivateText("误删"), as: cast.actor(.boss))
        #expect(try file(cast).read().heads.prefix(3) == heads[...])
        try await archive.close()
        let again = try await Cast.open(cast.folder, key: cast.key, clock: cast.clock)
        let report = try await again.verifyLedger()
        #expect(report.isSound)
        #expect(report.restores.map(\.missingHeadCount) == [3])
        #expect(report.wording.chinese.contains("总经理 决定在库外签名缺失时继续"))
        await #expect(throws: ArchiveError.self, "there is nothing left to accept") {
            try await again.acceptRestore(because: PrivateText("再试"), as: cast.actor(.boss))
        }
        try await again.close()
    }

    @Test("Many who ask for a proof at once sign one head after the other")
    func manyAtOnce() async throws {
        let (cast, _) = try await signedThrice()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    _ = try await cast.work(as: .wang) { try $0.customers.create(Cast.content("第\(number)公司")) }
                    _ = try await cast.archive.proof(ofEntry: 3, as: cast.actor(.auditor))
                }
            }
            try await group.waitForAll()
        }
        let sizes = try file(cast).read().heads.map(\.head.size)
        #expect(sizes == sizes.sorted() && Set(sizes).count == sizes.count)
        #expect(try await cast.archive.verifyLedger().isSound)
    }
}
