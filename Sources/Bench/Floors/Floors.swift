import Archive
import Foundation

/// The same rows by statements prepared once: no sealing, no reach, no ledger, no HTTP.
struct Floors {
    let effort: Effort
    /// What the archive lies in.
    let folder: BenchFolder

    /// Fifty customers, newest first, with the columns of a list.
    func list(_ viewer: Viewer) async throws -> Timings {
        let ids = viewer.conditions.map { "SELECT id FROM (SELECT id FROM customers WHERE \($0) ORDER BY id DESC LIMIT 51) part" }
            .joined(separator: " UNION ALL ")
        let statement = try database().prepare(
            """
            SELECT id, wrapped_key, number, version, state, kind, owner_id, department_id, entered_by, changed_by,
              industry, region, intent, need_type, value_tier, abc_level, lifecycle, channel, created_at, updated_at,
              is_demonstration, sealed_summary
            FROM customers WHERE id IN (\(ids)) ORDER BY id DESC LIMIT 51
            """)
        return try await effort.measure { _ in try statement.run() }
    }

    /// One customer, whole.
    func open(size: Int) async throws -> Timings {
        let statement = try database().prepare("SELECT * FROM customers WHERE id = ?")
        var random = SplitMix64(seed: 5)
        return try await effort.measure { _ in
            statement.bind(Int64(1 + random.below(size)), at: 1)
            try statement.run()
        }
    }

    /// One row of a customer's size put into a table without any index and flushed to the same disk.
    func durableInsert() async throws -> Timings {
        guard let server = try folder.rawServer() else { return try await durableInsertIntoFile() }
        try server.execute("DROP TABLE IF EXISTS bench_floor")
        try server.execute("CREATE TABLE bench_floor (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, bytes BYTEA NOT NULL)")
        defer { try? server.execute("DROP TABLE bench_floor") }
        return try await insert(into: "bench_floor", of: server)
    }

    private func durableInsertIntoFile() async throws -> Timings {
        let scratch = folder.archiveFolder.databasePath + ".floor"
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: scratch + suffix) } }
        let database = try RawDatabase(path: scratch, isReadOnly: false)
        try database.execute("PRAGMA journal_mode = WAL")
        try database.execute("PRAGMA synchronous = FULL")
        try database.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)")
        return try await insert(into: "rows", of: database)
    }

    private func insert(into table: String, of database: any RawEngine) async throws -> Timings {
        let statement = try database.prepare("INSERT INTO \(table) (bytes) VALUES (?)")
        return try await effort.measure { _ in
            statement.bindBytes(count: 900, at: 1)
            try statement.run()
        }
    }

    private func database() throws -> any RawEngine {
        if let server = try folder.rawServer() { return server }
        return try RawDatabase(path: folder.archiveFolder.databasePath, isReadOnly: true)
    }
}
