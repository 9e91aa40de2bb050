import Database
import Logging
import Vault
import Wording

/// Does what imports ask for in the background, one at a time, the oldest first.
///
/// Several of one archive take turns; of nodes that share a database one works for all (`Archive.lead`). What was under way when the program
/// ended goes on at the next start, or on another node.
public struct ImportRunner: Sendable {
    private let imports: Imports
    private let logger: Logger

    /// A runner for these imports.
    public init(_ imports: Imports, logger: Logger) {
        self.imports = imports
        self.logger = logger
    }

    /// Works until the task is cancelled or the archive is closed.
    public func run() async {
        try? await imports.files.removeOrphans()
        await backlog.run(about: .importBatch) { await finishAll() }
    }

    /// Works until nothing is left to do; waits for the end of an outage that passes.
    public func finishAll() async {
        await backlog.finish { try await imports.archive.importTurn.take { try await finishAllAlone() } }
    }

    private var backlog: Backlog { Backlog(archive: imports.archive, logger: logger, name: "imports") }

    private func finishAllAlone() async throws {
        while !Task.isCancelled, let keyed = try await next() { try await finish(keyed) }
    }

    private func next() async throws -> KeyedBatch? {
        try await imports.archive.look(as: .system(origin: Self.origin)) { work in
            try work.connection.first(
                """
                SELECT \(ImportColumns.whole)
                FROM import_batches b
                WHERE b.state IN ('rehearsing', 'committing', 'undoing')
                ORDER BY b.updated_at, b.id
                LIMIT 1
                """
            ) { row in try KeyedBatch(&row, keys: work.keys) }
        }
    }

    private func finish(_ keyed: KeyedBatch) async throws {
        do {
            let actor = try actor(of: keyed.batch)
            switch keyed.batch.state {
            case .rehearsing:
                try await Rehearsal(
                    archive: imports.archive, actor: actor, keyed: keyed, file: try await imports.file(of: keyed)
                ).run()
            case .committing: try await Filing(archive: imports.archive, actor: actor, keyed: keyed).run()
            default: try await Undoing(archive: imports.archive, actor: actor, keyed: keyed).run()
            }
        } catch is ImportStopped {
        } catch where Task.isCancelled {
            // Whoever works next goes on; nothing is wrong with the import.
        } catch where Outage(error)?.passes == true {
            throw error
        } catch {
            await stop(keyed, because: error)
        }
    }

    private func actor(of batch: ImportBatch) throws -> Actor {
        guard let person = batch.askedByID else { return .system(origin: batch.askedFrom) }
        guard let actor = imports.archive.directory.actor(for: person, origin: batch.askedFrom) else {
            throw ArchiveError.forbidden(
                Wording("导入人的账号已停用。", en: "The importing person's account is switched off."))
        }
        return actor
    }

    /// Notes why the work stopped; it can be asked for again.
    private func stop(_ keyed: KeyedBatch, because error: any Error) async {
        logger.error(
            "import stopped", metadata: ["import": "\(keyed.batch.id.rawValue)", "error": "\(type(of: error))"])
        let wording = Self.wording(of: error)
        let state: ImportState = keyed.batch.state == .rehearsing ? .uploaded : .cancelled
        do {
            try await imports.archive.work(as: .system(origin: Self.origin)) { work in
                try work.imports.stop(keyed, in: state, because: wording)
            }
        } catch {
            logger.error("import state not written", metadata: ["error": "\(type(of: error))"])
        }
    }

    private static let origin = "job import"

    private static func wording(of error: any Error) -> Wording {
        if let worded = error as? any WordedError { return worded.wording }
        if case ArchiveError.forbidden(let wording) = error { return wording }
        return Wording(
            "后台处理中断，请重试；已入档的行不会重复。", en: "The work broke off; try again. Rows already filed will not be doubled.")
    }
}

extension ImportStore {
    fileprivate func stop(_ keyed: KeyedBatch, in state: ImportState, because wording: Wording) throws {
        let id = keyed.batch.id
        var body = RecordWriter()
        FieldProblem("", wording).write(to: &body)
        let sealed = work.keys.vault.seal(body, under: keyed.key, at: ImportColumns.failure.at(row: id.rawValue))
        try work.connection.execute(
            """
            UPDATE import_batches
            SET state = \(state), sealed_failure = \(sealed.bytes), updated_at = \(work.at)
            WHERE id = \(id) AND state = \(keyed.batch.state)
            """)
        try record(.importCancelled, id, [:])
    }
}
