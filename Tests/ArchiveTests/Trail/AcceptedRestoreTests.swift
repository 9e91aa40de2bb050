import Database
import Foundation
import Ledger
import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("Yesterday's database put back", .onBothEngines)
struct AcceptedRestoreTests {
    /// A company whose database of yesterday lies where that of today should, with what was signed meanwhile.
    private func withYesterday(
        _ body: (_ cast: Cast, _ open: () async throws -> Archive, _ lost: SignedHead) async throws -> Void
    ) async throws {
        let cast = try await Cast()
        try await cast.archive.signHead()
        let lost = try await cast.putBackYesterday { _ = try await cast.signIn(.li) }
        try await body(cast, { try await cast.openRestored() }, lost)
    }

    @Test("The archive is not opened, and the sentence says what is there, what was signed and how to go on")
    func refuses() async throws {
        try await withYesterday { cast, _, lost in
            let refusal = await #expect(throws: HeadContradiction.self) {
                _ = try await Cast.open(cast.folder, key: cast.key, clock: cast.clock)
            }
            #expect(
                refusal
                    == .putBack(
                        path: cast.folder.headsPath, signedCount: lost.head.size, entryCount: lost.head.size - 1))
            #expect(refusal?.wording.english.contains("--accept-restore") == true)
            let heads = try HeadFile(path: cast.folder.headsPath).read().heads
            #expect(heads.last == lost, "nothing was signed over it")
        }
    }

    @Test("Nothing is signed over it, not even when it has grown past the lost head")
    func signsNothing() async throws {
        try await withYesterday { cast, open, lost in
            let archive = try await open()
            await #expect(throws: HeadContradiction.self) { try await archive.signHead() }
            for _ in 0..<3 {
                _ = try await archive.signIn(login: "wang", password: Cast.Part.wang.password, from: Cast.origin)
            }
            #expect(try await archive.ledgerSize() > lost.head.size)
            await #expect(throws: HeadContradiction.self) { try await archive.signHead() }
            try await archive.close()
        }
    }

    @Test("Accepted with a name and a reason, it opens again; the trail tells of it and every check names it")
    func accepts() async throws {
        try await withYesterday { cast, open, lost in
            let archive = try await open()
            try await archive.acceptRestore(because: PrivateText("昨晚磁盘损坏"), as: cast.actor(.admin))
            try await archive.close()
            let again = try await Cast.open(cast.folder, key: cast.key, clock: cast.clock)
            let report = try await again.verifyLedger()
            #expect(report.isSound)
            #expect(report.wording.chinese.contains("管理员 决定从旧数据继续"))
            let restore = try #require(report.restores.first)
            #expect(restore.reason.inTheClear == "昨晚磁盘损坏")
            #expect(restore.sharedCount == lost.head.size - 1)
            #expect(restore.lostCount == lost.head.size)
            let row = try await again.look(as: cast.actor(.auditor)) { try $0.trail.entry(restore.index) }
            #expect(row.act == .archiveRestored)
            #expect(row.personName == "管理员")
            try await again.close()
        }
    }

    @Test("An acceptance explains what was lost before it, not what is put back after it")
    func acceptsOnce() async throws {
        try await withYesterday { cast, open, _ in
            let archive = try await open()
            try await archive.acceptRestore(because: PrivateText("磁盘损坏"), as: cast.actor(.admin))
            let second = try await cast.putBackYesterday(of: archive) {
                _ = try await archive.signIn(login: "wang", password: Cast.Part.wang.password, from: Cast.origin)
            }
            let inspected = try await Archive.inspect(cast.folder, key: cast.key) { try await $0.verifyLedger() }
            #expect(inspected.verdict.fault == .rolledBack(second))
            await #expect(throws: HeadContradiction.self) {
                _ = try await Cast.open(cast.folder, key: cast.key, clock: cast.clock)
            }
        }
    }

    @Test("Nobody accepts without a reason, without the right to, or where nothing was put back")
    func refusesToAccept() async throws {
        try await withYesterday { cast, open, _ in
            let archive = try await open()
            #expect(
                try await refusedFields {
                    try await archive.acceptRestore(because: PrivateText("  "), as: cast.actor(.admin))
                } == ["reason"])
            #expect(
                try await isForbidden {
                    try await archive.acceptRestore(because: PrivateText("试试"), as: cast.actor(.zhang))
                })
            try await archive.close()
        }
        let cast = try await Cast()
        try await cast.archive.signHead()
        await #expect(throws: ArchiveError.self) {
            try await cast.archive.acceptRestore(because: PrivateText("试试"), as: cast.actor(.admin))
        }
    }

    @Test("Heads that another archive left behind are told apart from an older database")
    func foreignHeads() async throws {
        let (cast, other) = (try await Cast(), try await Cast())
        try await cast.archive.signHead()
        try FileManager.default.copyItem(atPath: cast.folder.headsPath, toPath: other.folder.headsPath)
        try await other.archive.close()
        await #expect(throws: HeadContradiction.foreign(path: other.folder.headsPath)) {
            _ = try await Cast.open(other.folder, key: other.key, clock: other.clock)
        }
    }
}

extension Cast {
    /// Copies the database, lets something happen that is signed, closes the archive and puts the copy in its place.
    ///
    /// - Returns: the head that knows what is lost.
    fileprivate func putBackYesterday(
        of other: Archive? = nil, after happening: () async throws -> Void
    ) async throws -> SignedHead {
        let archive = other ?? self.archive
        let yesterday = try await Yesterday(of: archive.database, in: folder)
        clock.advance(hours: 1)
        try await happening()
        let lost = try #require(try await archive.signHead())
        try await archive.close()
        try await yesterday.putBack()
        return lost
    }

    func openRestored() async throws -> Archive {
        try await Archive.openRestored(folder, key: key, effort: Self.effort(), clock: { self.clock.now })
    }
}
