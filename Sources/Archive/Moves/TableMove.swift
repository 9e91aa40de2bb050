import Crypto
import Database

/// One table on its way from one database to another.
struct TableMove: Sendable {
    let table: StoredTable
    let source: Database
    let destination: Database
    let onProgress: @Sendable (MoveProgress) -> Void

    /// Copies what is not there yet, in the order of the primary key, a portion a transaction: the last key that is there says how far it is.
    ///
    /// - Returns: how many rows the table has.
    func copy() async throws -> Int {
        let count = try await source.read { [table] in try $0.rowCount(of: table) }
        var (done, key) = try await destination.read { [table] in (try $0.rowCount(of: table), try $0.lastKey(of: table)) }
        onProgress(.copied(table: table.name, rows: done, of: count))
        // A table that comes as a whole is there or is not.
        if table.refersToItself, key != nil { return count }
        var portion = try await self.portion(of: source, after: key)
        while let last = portion.lastKey {
            // What comes next is read while this is written.
            async let next = self.following(last)
            try await destination.write(durability: .committed) { [table, portion] in try $0.insert(portion, into: table) }
            done += portion.rows.count
            onProgress(.copied(table: table.name, rows: done, of: count))
            (portion, key) = (try await next, last)
        }
        return count
    }

    /// Whether both databases have the same rows, bit for bit.
    func isSame() async throws -> Bool {
        onProgress(.comparing(table: table.name))
        async let here = digest(of: source)
        async let there = digest(of: destination)
        return try await here == there
    }

    private func following(_ key: [SQLValue]) async throws -> TablePortion {
        table.refersToItself ? TablePortion.end : try await portion(of: source, after: key)
    }

    private func portion(of database: Database, after key: [SQLValue]?) async throws -> TablePortion {
        try await database.read { [table] in try $0.portion(of: table, after: key) }
    }

    private func digest(of database: Database) async throws -> SHA256Digest {
        var hash = SHA256()
        var portion = try await self.portion(of: database, after: nil)
        while let last = portion.lastKey {
            hash.update(data: portion.bytes)
            if table.refersToItself { break }
            portion = try await self.portion(of: database, after: last)
        }
        return hash.finalize()
    }
}
