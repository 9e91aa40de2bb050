import Database
import Vault
import Wording

/// Exports of lists, each its person's own.
public struct ExportStore {
    let work: UnitOfWork
}

extension UnitOfWork {
    /// The exports of the actor.
    public var exports: ExportStore { ExportStore(work: self) }
}

extension ExportStore {
    /// Most exports in a list, the newest.
    public static let listMax = 50
    private static let counter = "export"
    private static let originCharactersMax = 200
    /// Most archives opened to tell how many there will be.
    private static let openedToCountMax = 1_000

    /// The actor's own exports, the newest first.
    public func list() throws -> [Export] {
        try rows("e.person_id = \(work.actor.personID) ORDER BY e.id DESC", limit: Self.listMax).map(\.export)
    }

    /// One of the actor's own exports.
    ///
    /// - Throws: `ArchiveError.notFound` for somebody else's too.
    public func find(_ id: Export.ID) throws -> Export { try keyed(id).export }

    /// Asks for a list to be exported.
    ///
    /// - Throws: `ArchiveError.forbidden` for who sees no customers; `.invalid` also for a list on which nobody is, and where the actor has as
    ///   many exports as one may have.
    public func ask(_ request: ExportRequest) throws -> Export {
        guard let person = work.actor.personID, work.actor.role.seesCustomers else { throw ArchiveError.forbidden(.noCustomers) }
        guard request.problems.isEmpty else { throw ArchiveError.invalid(request.problems) }
        let kept = try work.connection.count(
            "SELECT 1 FROM exports e WHERE e.person_id = \(person) AND e.state IN ('running', 'done')", upTo: Export.keptMax)
        guard kept < Export.keptMax else { throw ArchiveError.invalid([FieldProblem("exports", .tooManyKept)]) }
        let count = try work.customers.count(request.query, openingAtMost: Self.openedToCountMax)
        guard count.counted > 0 || count.isMore else { throw ArchiveError.invalid([FieldProblem("query", .nobody)]) }
        let id = Export.ID(rawValue: try CounterStore(connection: work.connection).next(Self.counter))
        let sealed = try work.keys.vault.seal(request.record, under: work.keys.ring.key(.people), at: ExportColumns.request.at(row: id.rawValue))
        let expected: Int? = count.isMore ? nil : count.counted
        try work.connection.execute(
            """
            INSERT INTO exports (id, person_id, origin, state, expected_count, created_at, updated_at, file_id, wrapped_key, sealed_request)
            VALUES (
              \(id), \(person), \(String(work.actor.origin.prefix(Self.originCharactersMax))), 'running', \(expected), \(work.at), \(work.at),
              \(SealedFileID.random().text), \(work.keys.wrap(.random(), of: id)), \(sealed.bytes))
            """)
        try work.record(.exportAsked, .export(id), body: request.record)
        return try find(id)
    }

    /// The actor's own export with what opens its file.
    func keyed(_ id: Export.ID) throws -> KeyedExport {
        guard let keyed = try rows("e.person_id = \(work.actor.personID) AND e.id = \(id)", limit: 1).first else {
            throw ArchiveError.notFound
        }
        return keyed
    }

    /// Exports by a condition on the table under the alias `e`.
    func rows(_ condition: SQL, limit: Int) throws -> [KeyedExport] {
        try work.connection.rows("SELECT \(ExportColumns.whole) FROM exports e WHERE \(condition) LIMIT \(limit)") { row in
            try KeyedExport(&row, keys: work.keys)
        }
    }

    /// Notes that an export is written, with how many are in it.
    ///
    /// - Throws: `ExportStopped` when it was thrown away meanwhile.
    func finish(_ id: Export.ID, count: Int, byteCount: Int64, isMasked: Bool) throws {
        let end = work.at.adding(milliseconds: Export.keptHours * 3_600_000)
        let flag = isMasked ? 1 : 0
        let changed = try work.connection.execute(
            """
            UPDATE exports
            SET state = 'done', done_count = \(count), byte_count = \(byteCount), is_masked = \(flag), updated_at = \(work.at),
              ends_at = \(end)
            WHERE id = \(id) AND state = 'running'
            """)
        guard changed == 1 else { throw ExportStopped() }
        var body = RecordWriter(capacity: 16)
        body.integer(FinishTag.count, Int64(count))
        body.integer(FinishTag.isMasked, isMasked ? 1 : 0)
        try work.record(.exportFinished, .export(id), body: body)
    }

    /// Notes why there is no file; its key goes, so that what was written of it can never be opened.
    func fail(_ id: Export.ID, _ failure: Export.Failure) throws {
        try work.connection.execute(
            """
            UPDATE exports SET state = 'failed', failure = \(failure), wrapped_key = NULL, updated_at = \(work.at)
            WHERE id = \(id) AND state = 'running'
            """)
        try work.record(.exportFailed, .export(id))
    }

    /// Takes a file out of the database and throws its key away, so that no copy of it can be opened any more.
    func remove(_ keyed: KeyedExport) throws {
        try work.connection.execute(
            """
            UPDATE exports SET state = 'removed', wrapped_key = NULL, updated_at = \(work.at) WHERE id = \(keyed.export.id)
            """)
        try work.connection.removeFile(keyed.fileID)
        try work.record(.exportRemoved, .export(keyed.export.id))
    }
}

/// The numbers of what the ledger says of a finished export, frozen.
private enum FinishTag {
    static let count: UInt16 = 1
    static let isMasked: UInt16 = 2
}

extension Wording {
    fileprivate static let noCustomers = Wording("您的角色看不到客户，不能导出。", en: "Your role sees no customers and exports none.")
    fileprivate static let nobody = Wording("列表里没有客户，没有可导出的。", en: "Nobody is on the list; there is nothing to export.")
    fileprivate static let tooManyKept = Wording(
        "您已有 \(Export.keptMax) 份导出，请先删除用过的。", en: "You have \(Export.keptMax) exports; remove those you have used first.")
}
