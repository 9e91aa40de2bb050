import Archive
import Foundation

/// The same rows by statements prepared once: no sealing, no reach, no ledger, no HTTP.
struct Floors {
    let effort: Effort
    /// The database that the archive lies in.
    let path: String

    /// Fifty customers, newest first, with the columns of a list.
    func list(_ viewer: Viewer) async throws -> Timings {
        let ids = viewer.conditions.map { "SELECT id FROM (SELECT id FROM customers WHERE \($0) ORDER BY id DESC LIMIT 51)" }
            .joined(separator: " UNION ALL ")
        let statement = try RawDatabase(path: path, isReadOnly: true).prepare(
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
        let statement = try RawDatabase(path: path, isReadOnly: true).prepare("SELECT * FROM customers WHERE id = ?")
        var random = SplitMix64(seed: 5)
        return try await effort.measure { _ in
            statement.bind(Int64(1 + random.below(size)), at: 1)
            try statement.run()
        }
    }

    /// One row of a customer's size put into a table without any index and flushed to the same disk.
    func durableInsert() async throws -> Timings {
        let scratch = path + ".floor"
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: scratch + suffix) } }
        let database = try RawDatabase(path: scratch, isReadOnly: false)
        try database.execute("PRAGMA journal_mode = WAL")
        try database.execute("PRAGMA synchronous = FULL")
        try database.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)")
        let statement = try database.prepare("INSERT INTO rows (bytes) VALUES (?)")
        return try await effort.measure { _ in
            statement.bindBytes(count: 900, at: 1)
            try statement.run()
        }
    }
}
