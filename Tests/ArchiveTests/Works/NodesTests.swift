import Database
import Foundation
import Ledger
import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("Two nodes over one archive", .on(.postgres))
struct NodesTests {
    /// The archive of the cast, open in a second node that follows the first.
    private func withOtherNode(_ body: (Cast, Archive) async throws -> Void) async throws {
        let cast = try await Cast()
        let folder = ArchiveFolder(path: cast.folder.path + "/other-node", server: cast.folder.server)
        let other = try await Cast.open(folder, key: cast.key, clock: cast.clock)
        let following = Task { await other.followOtherNodes() }
        try await body(cast, other)
        try await other.close()
        await following.value
        try await cast.archive.close()
    }

    /// Waits until a node has told of an entry that fits.
    private func event(_ act: Act, of events: inout AsyncStream<[LedgerEvent]>.Iterator) async -> LedgerEvent? {
        while let bunch = await events.next() {
            if let event = bunch.first(where: { $0.act == act }) { return event }
        }
        return nil
    }

    @Test("hear of each other's acts, each once and in the ledger's order")
    func hear() async throws {
        try await withOtherNode { cast, other in
            var events = other.tail.subscribe().makeAsyncIterator()
            for number in 0..<20 {
                _ = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖\(number)号机械有限公司")) }
            }
            _ = try await other.work(as: cast.actor(.li)) { try $0.customers.create(Cast.content("最后一家机械有限公司")) }
            var indexes: [Int64] = []
            while indexes.count < 21, let bunch = await events.next() {
                indexes += bunch.filter { $0.act == .customerCreated }.map(\.index)
            }
            #expect(Set(indexes).count == 21)
            try await other.catchUp()
            #expect(other.published.position == (try await other.ledgerSize()))
        }
    }

    @Test("share people and policies: who is added at one signs in at the other")
    func sharePeople() async throws {
        try await withOtherNode { cast, other in
            var events = other.tail.subscribe().makeAsyncIterator()
            let details = PersonDetails(name: "新同事", role: .salesperson, departmentID: cast.departments.salesOne)
            let added = try await cast.archive.addPerson(
                login: "xin", details, password: .chosen("Correct-horse-99"), as: cast.actor(.admin))
            _ = await event(.personAdded, of: &events)
            #expect(other.directory.person(added.person.id)?.name == "新同事")
            let session = try await other.signIn(login: "xin", password: "Correct-horse-99", from: Cast.origin)
            #expect(session.signedIn.person.name == "新同事")
        }
    }

    @Test("have what they changed in force at once, also where whoever asked would wait no longer")
    func inForce() async throws {
        let cast = try await Cast()
        var policies = cast.archive.policies
        for visibility in [LevelAVisibility.strict, .owner, .strict] {
            policies.levelAVisibility = visibility
            try await Archive.limiting(.zero) {
                try await cast.work(as: .admin) { [policies] in try $0.policyBook.change(to: policies) }
            }
            #expect(cast.archive.policies.levelAVisibility == visibility)
        }
    }

    @Test("end sessions for each other")
    func endSessions() async throws {
        try await withOtherNode { cast, other in
            let session = try await cast.signIn(.li)
            _ = try await other.session(token: session.token.text)
            var events = other.tail.subscribe().makeAsyncIterator()
            try await cast.work(as: .admin) { try $0.people.disable(cast.id(.li)) }
            _ = await event(.personDisabled, of: &events)
            #expect(try await other.session(token: session.token.text) == nil)
        }
    }

    @Test("append to one tree without a gap, and give each number once, both at the same time")
    func append() async throws {
        try await withOtherNode { cast, other in
            let li = cast.actor(.li)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    let archive = number % 2 == 0 ? cast.archive : other
                    group.addTask {
                        _ = try await archive.work(as: li) { try $0.customers.create(Cast.content("西湖\(number)号机械有限公司")) }
                    }
                }
                try await group.waitForAll()
            }
            let page = try await cast.look(as: .li) { try $0.customers.list(CustomerQuery(), limit: 100) }
            #expect(Set(page.customers.map(\.number)).count == 40)
            #expect(try await other.verifyLedger().verdict.isSound)
            #expect(try await other.checkSearchIndex(as: cast.actor(.admin)).isSound)
        }
    }

    @Test("take each other's uploads: what one took in, the other reads, files and throws away")
    func shareUploads() async throws {
        try await withOtherNode { cast, other in
            let mine = ImportScene(cast)
            let theirs = ImportScene(cast, archive: other, folder: ArchiveFolder(path: cast.folder.path + "/other-node"))
            let batch = try await mine.upload([["客户名称", "电话"], ["杭州西湖机械有限公司", "0571-87654321"]])
            let rehearsed = try await theirs.rehearse(batch)
            #expect(rehearsed.state == .rehearsed && rehearsed.rowCount == 1)
            let committed = try await theirs.commit(rehearsed)
            #expect(committed.state == .committed)
            #expect(try await cast.look(as: .li) { try $0.customers.list(CustomerQuery()) }.customers.count == 1)
            let undone = try await mine.undo(committed)
            try await mine.imports.discard(undone.id, as: cast.actor(.li))
            let left = try await other.database.read { try $0.count("SELECT 1 FROM file_parts", upTo: 10) }
            #expect(left == 0)
        }
    }

    @Test("fetch a large upload whole, in parts, and both when both need it at once")
    func fetchParts() async throws {
        try await withOtherNode { cast, other in
            let (mine, theirs) = (
                SealedFiles(cast.archive, folder: cast.folder.filesPath), SealedFiles(other, folder: cast.folder.path + "/other-node/files")
            )
            let (id, key) = (SealedFileID.random(), DataKey.random())
            let plain = (0..<(2 * SealedFiles.partBytes + 12_345)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let writer = try SealedFileWriter(path: mine.path(of: id), id: id, key: key)
            try writer.append(plain)
            try writer.finish()
            try await mine.share(id)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { try await theirs.fetch(id) } }
                try await group.waitForAll()
            }
            let reader = try SealedFileReader(path: theirs.path(of: id), id: id, key: key)
            #expect(try reader.read(at: 0, count: plain.count + 1) == plain)
            await #expect(throws: SealedFileError.missing) { try await theirs.fetch(.random()) }
        }
    }

    @Test("forget an upload that never became an import after a day, and no other")
    func orphans() async throws {
        try await withOtherNode { cast, _ in
            let scene = ImportScene(cast)
            _ = try await scene.upload([["客户名称"], ["杭州西湖机械有限公司"]])
            let (files, id) = (scene.imports.files, SealedFileID.random())
            let writer = try SealedFileWriter(path: files.path(of: id), id: id, key: .random())
            try writer.append([1, 2, 3])
            try writer.finish()
            try await files.share(id)
            for (day, left) in [(0, 2), (2, 1)] {
                cast.clock.advance(days: Int64(day))
                try await files.removeOrphans()
                let count = try await cast.archive.database.read { try $0.count("SELECT 1 FROM file_parts", upTo: 10) }
                #expect(count == left)
            }
        }
    }

    @Test("each sign the ledger for themselves: a file of heads that misses its own is noticed, others' heads are not missed")
    func signHeads() async throws {
        try await withOtherNode { cast, other in
            _ = try await cast.archive.signHead()
            _ = try await cast.work(as: .li) { try $0.customers.create(Cast.content("杭州西湖机械有限公司")) }
            _ = try await other.signHead()
            _ = try await cast.archive.signHead()
            _ = try await other.work(as: cast.actor(.li)) { try $0.customers.create(Cast.content("宁波东海电子有限公司")) }
            for archive in [cast.archive, other] {
                _ = try await archive.signHead()
                _ = try await archive.compareWithHeads()
                #expect(try await archive.missingHeads() == nil)
                #expect(try await archive.verifyLedger().isSound)
            }
            let heads = try #require(other.heads)
            _ = try await other.work(as: cast.actor(.li)) { try $0.customers.create(Cast.content("湖州南浔机械有限公司")) }
            _ = try await other.signHead()
            let report = try await cast.archive.verifyLedger()
            #expect(report.headsElsewhereCount == 1 && report.wording.english.contains("kedang verify --heads"))
            #expect(try await cast.archive.verifyLedger(headsFile: heads).headsElsewhereCount == 0)
            try FileManager.default.removeItem(atPath: heads.path)
            await #expect(throws: HeadContradiction.self) { _ = try await other.compareWithHeads() }
            _ = try await cast.archive.compareWithHeads()
        }
    }

    @Test("do what one of all does one after the other: the next follows when the first ends, and when its connection is lost")
    func lead() async throws {
        try await withOtherNode { cast, other in
            let (begun, told) = AsyncStream<String>.makeStream()
            func lead(_ archive: Archive, as name: String) -> Task<Void, Never> {
                Task {
                    await archive.lead {
                        told.yield("\(name) begins")
                        // Until it is cancelled.
                        for await _ in AsyncStream<Void>.makeStream().stream {}
                        told.yield("\(name) ends")
                    }
                }
            }
            var words = begun.makeAsyncIterator()
            let first = lead(cast.archive, as: "first")
            #expect(await words.next() == "first begins")
            let second = lead(other, as: "second")
            try await cast.archive.database.write { connection in
                _ = try connection.values(
                    """
                    SELECT pg_terminate_backend(a.pid)::int FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid
                    WHERE l.locktype = 'advisory' AND l.classid = 1801745252
                      AND l.objid::bigint = (current_schema()::regnamespace::oid)::bigint
                    """, as: Int.self)
            }
            let next = [await words.next(), await words.next()]
            #expect(next.contains("first ends"))
            // Either may be quicker the second time; whoever it is, there is one.
            let isSecond = next.contains("second begins")
            let (leader, follower) = isSecond ? (second, first) : (first, second)
            leader.cancel()
            #expect(await words.next() == (isSecond ? "second ends" : "first ends"))
            #expect(await words.next() == (isSecond ? "first begins" : "second begins"))
            follower.cancel()
            await leader.value
            await follower.value
        }
    }
}
