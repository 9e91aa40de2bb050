/// A table as the database itself describes it, whatever engine it lies on.
public struct StoredTable: Sendable, Hashable {
    /// What it is called.
    public let name: String
    /// All its columns, in the order of their names.
    public let columns: [String]
    /// The columns of its primary key, in the key's order.
    let key: [String]
    /// The tables that its rows refer to, itself perhaps among them.
    let references: Set<String>

    /// Whether a row may refer to another row of the same table, which may come behind it.
    public var refersToItself: Bool { references.contains(name) }

    var target: TableColumns { TableColumns(table: name, columns: columns) }
    var quoted: SQL { SQL(text: name.quotedName, values: []) }
    /// Its key's columns, with commas between.
    var keyList: SQL { Self.list(key) }
    var columnList: SQL { Self.list(columns) }
    var keyPlaces: [Int] { key.compactMap { columns.firstIndex(of: $0) } }

    private static func list(_ names: [String]) -> SQL {
        SQL(text: names.map(\.quotedName).joined(separator: ", "), values: [])
    }
}

/// Why the tables of a database cannot be gone over.
public enum StoredTableError: Error, Equatable, Sendable {
    /// A table without a primary key has no order that can be gone on with.
    case noKey(table: String)
    /// Tables refer to one another in a circle, so that none can be filled first.
    case circle(tables: [String])
    /// A table that refers to itself is put in at once and has too many rows for that.
    case tooManyRows(table: String, countMax: Int)
}

extension Connection {
    /// The tables of the database, those that are referred to before those that refer to them.
    ///
    /// Read from the database itself, so that whatever a migration adds is among them. What an engine keeps for itself (SQLite's virtual tables
    /// and what lies beneath them) is not.
    ///
    /// - Throws: `StoredTableError.noKey`, `.circle`; `DatabaseError`.
    public func storedTables() throws -> [StoredTable] {
        var tables: [String: StoredTable] = [:]
        let references = try engine.references(on: self)
        for (name, columns) in try engine.columns(on: self) {
            let key = columns.filter { $0.keyPlace > 0 }.sorted { $0.keyPlace < $1.keyPlace }.map(\.name)
            guard !key.isEmpty else { throw StoredTableError.noKey(table: name) }
            tables[name] = StoredTable(
                name: name, columns: columns.map(\.name).sorted(), key: key, references: references[name] ?? [])
        }
        return try Self.ordered(tables)
    }

    private static func ordered(_ tables: [String: StoredTable]) throws -> [StoredTable] {
        var ordered: [StoredTable] = []
        var left = tables
        while !left.isEmpty {
            let free = left.values.filter { table in table.references.allSatisfy { $0 == table.name || left[$0] == nil } }
            guard !free.isEmpty else { throw StoredTableError.circle(tables: left.keys.sorted()) }
            ordered += free.sorted { $0.name < $1.name }
            for table in free { left[table.name] = nil }
        }
        return ordered
    }
}
