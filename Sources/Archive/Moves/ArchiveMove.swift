import Database
import Foundation
import Ledger
import Vault

/// Moves an archive to another database: from a folder to a server, or back into a folder.
///
/// The source is only read. At the destination a mark stands as long as not everything is there, and nothing opens it until then. A move
/// that was broken off goes on where it was; one whose source was changed meanwhile begins anew. Before the mark is taken away
/// each table is compared with its source, the ledger is checked entry by entry, and its root is the source's.
public struct ArchiveMove: Sendable {
    private let source: ArchiveFolder
    private let destination: ArchiveFolder
    private let key: KeyEncryptionKey
    private let clock: @Sendable () -> Moment
    private let onPrepared: @Sendable () throws -> Void
    private let onProgress: @Sendable (MoveProgress) -> Void

    /// A move that has not begun.
    ///
    /// - Parameters:
    ///   - source: held by the caller, where its tables lie in a folder.
    ///   - destination: another folder, held by the caller too, or the same one with a server.
    ///   - onPrepared: called once the destination is known to be empty or half of this archive; what it throws ends the move.
    ///   - onProgress: told of each step, from any thread.
    public init(
        from source: ArchiveFolder, to destination: ArchiveFolder, key: KeyEncryptionKey,
        clock: @escaping @Sendable () -> Moment = { .now }, onPrepared: @escaping @Sendable () throws -> Void = {},
        onProgress: @escaping @Sendable (MoveProgress) -> Void = { _ in }
    ) {
        self.source = source
        self.destination = destination
        self.key = key
        self.clock = clock
        self.onPrepared = onPrepared
        self.onProgress = onProgress
    }

    /// Moves everything, or what an earlier run left over.
    ///
    /// - Throws: `MoveRefusal`; `ArchiveError.wrongState` for a source of an older schema; `KeyError.doesNotOpen`; `HeadContradiction` when
    ///   the source's signed heads do not go with it; `StoredTableError`, `HeadFileError`, `DatabaseError`.
    public func run() async throws -> MoveReport {
        try await Archive.inspect(source, key: key, clock: clock) { archive in
            try await archive.compareWithHeads()
            let state = try await ArchiveState(of: archive)
            try destination.create()
            let database = try destination.openDatabase(bounds: .patient)
            do {
                let report = try await move(archive, state, to: database)
                try await database.checkpoint()
                try database.close()
                return report
            } catch {
                try? database.close()
                throw error
            }
        }
    }

    // MARK: - Steps

    private func move(_ archive: Archive, _ state: ArchiveState, to database: Database) async throws -> MoveReport {
        let wasResumed = try await prepare(database, for: state)
        try onPrepared()
        let tables = try await MovedTables(from: archive.database, to: database).all.map {
            TableMove(table: $0, source: archive.database, destination: database, onProgress: onProgress)
        }
        var rowCounts: [String: Int] = [:]
        for table in tables { rowCounts[table.table.name] = try await table.copy() }
        try await takeIdentities(from: archive.database, to: database)
        try HeadFile(path: source.headsPath).bring(to: HeadFile(path: destination.headsPath))
        let arrived = try await Archive.open(
            database, vault: Vault(key), effort: SignInEffort(), heads: HeadFile(path: destination.headsPath), clock: clock)
        let fileCount = try await MovedFiles(
            archive: archive, arrived: arrived, source: source, destination: destination, onProgress: onProgress
        ).take()
        try await fillIndex(of: arrived)
        try await database.learnSizes(of: tables.map(\.table))
        try await check(tables, of: archive, state, arrived)
        try await database.write { try UnfinishedMove.remove(in: $0) }
        return MoveReport(
            rowCounts: rowCounts, fileCount: fileCount, entryCount: state.entryCount, root: state.root.description,
            wasResumed: wasResumed)
    }

    /// Makes sure that the destination is empty, or half of what this archive is now.
    ///
    /// - Returns: whether something is there already.
    private func prepare(_ database: Database, for state: ArchiveState) async throws -> Bool {
        if let mark = try await database.unfinishedMove() {
            guard mark.source == state.mark.source else { throw MoveRefusal.otherMove(place: destination.place) }
            if mark.state == state.mark.state { return true }
            try await database.discardFilling()
        }
        guard try await database.isEmpty() else {
            // What is there may be no archive at all, or one of a newer program.
            _ = try await database.plan(Migrations.all)
            throw MoveRefusal.notEmpty(place: destination.place)
        }
        try await database.beginFilling(Migrations.all, state.mark, now: clock().rawValue)
        return false
    }

    /// Numbers that were given out and whose rows are gone must not come again.
    private func takeIdentities(from source: Database, to destination: Database) async throws {
        let identities = try await source.read { try $0.lastIdentities() }
        try await destination.write { connection in
            for (table, last) in identities where last > 0 { try connection.setLastIdentity(last, of: table) }
        }
    }

    private func fillIndex(of archive: Archive) async throws {
        let mark = try await archive.database.unfinishedMove()
        try await IndexFilling(archive: archive, onProgress: onProgress).run(after: mark?.indexedID ?? 0)
    }

    /// Makes sure that what arrived is what was there and still is.
    private func check(
        _ tables: [TableMove], of archive: Archive, _ state: ArchiveState, _ arrived: Archive
    ) async throws {
        do {
            for table in tables where try await !table.isSame() { throw MoveRefusal.sourceInUse }
            guard try await ArchiveState(of: archive) == state else { throw MoveRefusal.sourceInUse }
        } catch MoveRefusal.sourceInUse {
            try await arrived.database.write { try UnfinishedMove.noteSpoiled(in: $0) }
            throw MoveRefusal.sourceInUse
        }
        let report = try await arrived.verifyLedger { [onProgress] in onProgress(.verified(entries: $0)) }
        guard report.isSound else { throw MoveRefusal.unsound(report) }
        guard try await ArchiveState(of: arrived) == state else { throw MoveRefusal.sourceInUse }
    }
}

/// Which archive it is, and how far it is.
struct ArchiveState: Equatable {
    let source: String
    let entryCount: Int64
    let root: LedgerHash

    init(of archive: Archive) async throws {
        source = try archive.ledgerKey.text
        (entryCount, root) = try await archive.database.read { [ledger = archive.ledger] in try ledger.current(in: $0) }
    }

    /// Another program's tables may be others.
    var mark: UnfinishedMove {
        UnfinishedMove(source: source, state: "\(entryCount) \(root) \(Migrations.all.map(\.id).max() ?? "")")
    }
}

extension ArchiveFolder {
    /// Where its tables lie, for people.
    public var place: String { server?.name ?? path }
}
