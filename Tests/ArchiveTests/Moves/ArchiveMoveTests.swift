import Database
import Foundation
import Ledger
import Sheets
import Synchronization
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("Moving an archive", .on(.sqlite))
struct ArchiveMoveTests {
    private static func other(_ engine: Engine) -> Engine { engine == .sqlite ? .postgres : .sqlite }

    /// An archive that is closed, and a place for it on the other engine.
    private func withScene(
        on engine: Engine, _ body: (MoveScene, _ destination: ArchiveFolder) async throws -> Void
    ) async throws {
        let scene = try await MoveScene(on: engine)
        try await scene.cast.archive.close()
        let destination = try await MoveScene.place(on: Self.other(engine), from: scene.folder)
        defer { destination.remove() }
        try await body(scene, destination)
    }

    private func withArchive<Value>(_ folder: ArchiveFolder, _ cast: Cast, _ body: (Archive) async throws -> Value) async throws -> Value {
        let archive = try await Cast.open(folder, key: cast.key, clock: cast.clock)
        let value = try await body(archive)
        try await archive.close()
        return value
    }

    private func found(_ text: String, in archive: Archive, as part: Cast.Part, _ cast: Cast) async throws -> [String] {
        try await archive.look(as: cast.actor(part)) { try $0.customers.search(text).hits.map(\.summary.number) }
    }

    // MARK: - Whole moves

    @Test("takes every row of every table along, the ledger bit for bit, and says how many", arguments: Engine.allCases)
    func everything(from engine: Engine) async throws {
        try await withScene(on: engine) { scene, destination in
            let before = try await MoveScene.rows(scene.folder)
            for (table, rows) in before { #expect(!rows.isEmpty, "\(table): a new table needs a row here, so that its move is seen") }
            let report = try await scene.move(to: destination).run()
            #expect(try await MoveScene.rows(destination) == before)
            #expect(try await MoveScene.rows(scene.folder) == before)
            #expect(report.rowCounts == before.mapValues(\.count))
            #expect(!report.wasResumed)
            try await withArchive(destination, scene.cast) { archive in
                let ledger = try await archive.verifyLedger()
                #expect(ledger.isSound && ledger.outsideHeadCount > 0 && ledger.headsElsewhereCount == 0)
                #expect(ledger.verdict.root.description == report.root && ledger.verdict.entryCount == report.entryCount)
                let index = try await archive.checkSearchIndex(as: .system(origin: "test"))
                #expect(index.isSound)
            }
        }
    }

    @Test("there and back gives what there was")
    func roundTrip() async throws {
        try await withScene(on: .sqlite) { scene, server in
            let before = try await MoveScene.rows(scene.folder)
            _ = try await scene.move(to: server).run()
            let back = try await MoveScene.place(on: .sqlite, from: scene.folder)
            defer { back.remove() }
            let report = try await scene.move(from: server, to: back).run()
            #expect(try await MoveScene.rows(back) == before)
            let files = try FileManager.default.contentsOfDirectory(atPath: back.filesPath)
            let uploaded = try FileManager.default.contentsOfDirectory(atPath: scene.folder.filesPath)
            #expect(report.fileCount == 1 && files == uploaded)
            for name in files {
                #expect(FileManager.default.contentsEqual(atPath: back.filesPath + "/" + name, andPath: scene.folder.filesPath + "/" + name))
            }
        }
    }

    @Test("what arrived is lived in: found, opened, changed, signed in to, numbered on", arguments: Engine.allCases)
    func life(from engine: Engine) async throws {
        try await withScene(on: engine) { scene, destination in
            let cast = scene.cast
            let texts = ["西湖77号", "引号", "反斜杠", "吉田", "𠮷田", "导入一号", "13900131042", "C35", "null", "机电"]
            let before = try await withArchive(scene.folder, cast) { archive in
                var before: [[String]] = []
                for text in texts { before.append(try await found(text, in: archive, as: .li, cast)) }
                return before
            }
            #expect(before[0].count == 1 && before.count { !$0.isEmpty } > 6)
            let lastFailure = try await scene.lastFailure()
            _ = try await scene.move(to: destination).run()
            try await withArchive(destination, cast) { archive in
                for (text, numbers) in zip(texts, before) {
                    #expect(try await found(text, in: archive, as: .li, cast) == numbers, "\(text)")
                }
                #expect(try await archive.session(token: scene.token)?.person.name == Cast.Part.li.name)
                #expect(try await archive.signIn(login: "zhang", password: Cast.Part.zhang.password, from: Cast.origin).signedIn.person.role == .manager)
                let actor = cast.actor(.li)
                let opened = try await archive.look(as: actor) { try $0.customers.open(before[0][0]) }
                var content = opened.content
                content.name = PrivateText("改名之后有限公司")
                let changed = try await archive.work(as: actor) { [content] in
                    try $0.customers.change(opened.number, from: opened.version, to: content)
                }
                #expect(try await found("改名之后", in: archive, as: .li, cast) == [changed.number])
                #expect(try await archive.look(as: actor) { try $0.listColumns.chosen() } == [.number, .state])
                #expect(try await archive.look(as: actor) { try $0.savedViews.all().map(\.name) } == ["草稿"])
                let next = try await archive.work(as: actor) { try $0.customers.create(Cast.content("又一家有限公司")) }
                #expect(next.number == "KH-202603286" && next.id.rawValue > changed.id.rawValue)
                let failure = try await archive.database.write { connection in
                    try connection.value("INSERT INTO sign_in_failures (subject, at) VALUES ('next', 0) RETURNING id", as: Int.self)
                }
                try await expectFile(in: archive, scene, destination)
                #expect((failure ?? 0) > lastFailure, "a number whose row is gone was given out again")
                #expect(try await archive.verifyLedger().isSound)
            }
        }
    }

    /// An uploaded file is read where it is not in the folder, and the archive that was moved keeps its own.
    private func expectFile(in archive: Archive, _ scene: MoveScene, _ destination: ArchiveFolder) async throws {
        let uploaded = try FileManager.default.contentsOfDirectory(atPath: scene.folder.filesPath)
        #expect(uploaded.count == 1)
        archive.imports(in: destination).sweep()
        #expect(try FileManager.default.contentsOfDirectory(atPath: scene.folder.filesPath) == uploaded)
        let elsewhere = ArchiveFolder(path: destination.path + (destination.server == nil ? "" : "-elsewhere"), server: destination.server)
        try elsewhere.create()
        defer { if elsewhere.path != destination.path { elsewhere.remove() } }
        let actor = scene.cast.actor(.li)
        let batches = try await archive.look(as: actor) { try $0.imports.list() }
        let reader = try await archive.imports(in: elsewhere).file(of: try #require(batches.first).id, as: actor).open()
        #expect(reader.sheets.count == 1)
    }

    // MARK: - Broken off

    private struct BrokenOff: Error {}

    @Test("is not opened by anything before it is whole")
    func half() async throws {
        try await withScene(on: .sqlite) { scene, destination in
            let half = ArchiveMove(
                from: scene.folder, to: destination, key: scene.cast.key, onPrepared: { throw BrokenOff() })
            await #expect(throws: BrokenOff.self) { _ = try await half.run() }
            await #expect(throws: DatabaseError.unfinishedMove) { try await withArchive(destination, scene.cast) { _ in } }
            await #expect(throws: DatabaseError.unfinishedMove) { try await destination.holdsArchive() }
            await #expect(throws: DatabaseError.unfinishedMove) {
                try await Archive.inspect(destination, key: scene.cast.key) { _ in }
            }
            #expect(try await scene.move(to: destination).run().wasResumed)
            try await withArchive(destination, scene.cast) { _ in }
        }
    }

    @Test("begins anew where the archive was changed since it was broken off", arguments: Engine.allCases)
    func changedMeanwhile(from engine: Engine) async throws {
        try await withScene(on: engine) { scene, destination in
            let half = ArchiveMove(
                from: scene.folder, to: destination, key: scene.cast.key, onPrepared: { throw BrokenOff() })
            await #expect(throws: BrokenOff.self) { _ = try await half.run() }
            try await withArchive(scene.folder, scene.cast) { archive in
                _ = try await archive.work(as: scene.cast.actor(.li)) { try $0.customers.create(Cast.content("后来有限公司")) }
                try await archive.signHead()
            }
            #expect(try await !scene.move(to: destination).run().wasResumed)
            let rows = try await MoveScene.rows(scene.folder)
            #expect(try await MoveScene.rows(destination) == rows)
        }
    }

    @Test("that was changed under its hands is not put to use, says so, and the next run puts it right")
    func changedUnderway() async throws {
        try await withScene(on: .sqlite) { scene, destination in
            let database = try scene.folder.openDatabase()
            let hasChanged = Mutex(false)
            let gate = DispatchSemaphore(value: 0)
            let change: @Sendable (MoveProgress) -> Void = { progress in
                guard case .comparing = progress, hasChanged.withLock({ let was = $0; $0 = true; return !was }) else { return }
                Task.detached {
                    // No entry of the ledger tells of it.
                    _ = try? await database.write { try $0.execute("UPDATE counters SET last = last + 1") }
                    gate.signal()
                }
                gate.wait()
            }
            let move = ArchiveMove(from: scene.folder, to: destination, key: scene.cast.key, onProgress: change)
            await #expect(throws: MoveRefusal.sourceInUse) { try await move.run() }
            try database.close()
            await #expect(throws: DatabaseError.unfinishedMove) { try await destination.holdsArchive() }
            #expect(try await !scene.move(to: destination).run().wasResumed)
            let rows = try await MoveScene.rows(scene.folder)
            #expect(try await MoveScene.rows(destination) == rows)
        }
    }

    @Test("goes on with what is there: a table half copied, the index half built", arguments: Engine.allCases)
    func goesOn(from engine: Engine) async throws {
        try await withScene(on: engine) { scene, destination in
            _ = try await scene.move(to: destination).run()
            let whole = try await MoveScene.rows(destination)
            let database = try destination.openDatabase()
            let mark = try await scene.mark()
            // As a run that was killed leaves it: rows missing behind a key, tokens missing behind a customer.
            try await database.write { connection in
                try mark.write(in: connection)
                for statement in [
                    "DELETE FROM import_rows", "DELETE FROM filing_notes WHERE customer_id > 279", "DELETE FROM search_scheme",
                ] as [SQL] { try connection.execute(statement) }
                try connection.tokenTable.refill { _ in }
            }
            try database.close()
            #expect(try await scene.move(to: destination).run().wasResumed)
            #expect(try await MoveScene.rows(destination) == whole)
            try await withArchive(destination, scene.cast) { archive in
                let index = try await archive.checkSearchIndex(as: .system(origin: "test"))
                #expect(index.isSound)
            }
        }
    }

    // MARK: - Refused

    @Test("goes nowhere where something is: an archive, half of another one, somebody else's tables")
    func notEmpty() async throws {
        try await withScene(on: .sqlite) { scene, destination in
            let other = try await Cast()
            try await other.archive.close()
            let half = ArchiveMove(from: other.folder, to: destination, key: other.key, onPrepared: { throw BrokenOff() })
            await #expect(throws: BrokenOff.self) { _ = try await half.run() }
            await #expect(throws: MoveRefusal.otherMove(place: destination.place)) { try await scene.move(to: destination).run() }
            await #expect(throws: MoveRefusal.notEmpty(place: other.folder.place)) { try await scene.move(to: other.folder).run() }
            let foreign = try await MoveScene.place(on: .postgres, from: scene.folder)
            let database = try foreign.openDatabase()
            try await database.write { _ = try $0.execute("CREATE TABLE theirs (id BIGINT)") }
            await #expect(throws: DatabaseError.foreignSchema) { try await scene.move(to: foreign).run() }
            try database.close()
        }
    }

    @Test("asks for the right key, a current schema and its signed heads, and leaves nothing behind without")
    func source() async throws {
        try await withScene(on: .sqlite) { scene, destination in
            await #expect(throws: KeyError.doesNotOpen) { try await scene.move(to: destination, key: .random()).run() }
            let heads = try Data(contentsOf: URL(fileURLWithPath: scene.folder.headsPath))
            try FileManager.default.removeItem(atPath: scene.folder.headsPath)
            await #expect(throws: HeadContradiction.self) { try await scene.move(to: destination).run() }
            try heads.write(to: URL(fileURLWithPath: scene.folder.headsPath))
            try await scene.change("DELETE FROM schema_migrations WHERE id = '0111-node-heads'")
            await #expect(throws: ArchiveError.self) { try await scene.move(to: destination).run() }
            try await scene.change("INSERT INTO schema_migrations (id, applied_at) VALUES ('9999-tomorrow', 0)")
            await #expect(throws: DatabaseError.newerSchema(migration: "9999-tomorrow")) { try await scene.move(to: destination).run() }
            let database = try destination.openDatabase()
            #expect(try await database.isEmpty())
            try database.close()
        }
    }

    @Test("does not put to use a ledger that was tampered with")
    func tampered() async throws {
        try await withScene(on: .sqlite) { scene, destination in
            try await scene.change("UPDATE ledger_entries SET origin = 'elsewhere' WHERE idx = 3")
            await #expect(throws: MoveRefusal.self) { try await scene.move(to: destination).run() }
            await #expect(throws: DatabaseError.unfinishedMove) { try await destination.holdsArchive() }
        }
    }

    @Test("leaves the source's file as it was, to the last bit")
    func untouched() async throws {
        try await withScene(on: .sqlite) { scene, destination in
            let before = try Data(contentsOf: URL(fileURLWithPath: scene.folder.databasePath))
            _ = try await scene.move(to: destination).run()
            #expect(try Data(contentsOf: URL(fileURLWithPath: scene.folder.databasePath)) == before)
            let log = try? Data(contentsOf: URL(fileURLWithPath: scene.folder.databasePath + "-wal"))
            #expect(log?.isEmpty ?? true)
        }
    }
}

extension MoveScene {
    fileprivate func change(_ statement: SQL) async throws {
        let database = try folder.openDatabase()
        try await database.write { _ = try $0.execute(statement) }
        try await database.checkpoint()
        try database.close()
    }

    /// The last number that was given to a failure to sign in.
    fileprivate func lastFailure() async throws -> Int {
        let database = try folder.openDatabase()
        defer { try? database.close() }
        return Int(try await database.read { try $0.lastIdentities()["sign_in_failures"] } ?? 0)
    }

    /// The mark that a move of it as it is now makes.
    fileprivate func mark() async throws -> UnfinishedMove {
        try await Archive.inspect(folder, key: cast.key) { try await ArchiveState(of: $0).mark }
    }
}
