/// Some rows of a table, in the order of its primary key.
public struct TablePortion: Sendable {
    /// The rows, each with its values in the order of the table's columns.
    public let rows: [[SQLValue]]
    /// The last row's primary key, behind which the next portion begins; nil for a portion without rows.
    public let lastKey: [SQLValue]?

    /// What stands behind the last row.
    public static let end = TablePortion(rows: [], lastKey: nil)

    /// The rows in a form that is the same on every engine, to be compared.
    public var bytes: [UInt8] {
        var copy = CopyRows()
        for row in rows { copy.append(row) }
        return copy.bytes
    }
}

extension Connection {
    /// Most rows that one portion holds of a table that is not read as a whole.
    public static let portionRowsMax = 4_000
    /// A portion ends with the row that reaches so many bytes.
    static let portionBytesMax = 8 << 20
    /// Most rows of a table that is put in at once because it refers to itself.
    static let wholeRowsMax = 200_000

    /// The next rows of a table behind a key; the first when it is nil.
    ///
    /// A table that refers to itself comes as a whole, so that no row goes before one that it refers to.
    ///
    /// - Throws: `StoredTableError.tooManyRows`, `DatabaseError`.
    public func portion(of table: StoredTable, after key: [SQLValue]?) throws -> TablePortion {
        let countMax = table.refersToItself ? Self.wholeRowsMax + 1 : Self.portionRowsMax
        let places = table.keyPlaces
        var rows: [[SQLValue]] = []
        var byteCount = 0
        try each(
            "SELECT \(table.columnList) FROM \(table.quoted)\(Self.behind(key, of: table)) ORDER BY \(table.keyList) LIMIT \(countMax)"
        ) { row in
            var values: [SQLValue] = []
            values.reserveCapacity(table.columns.count)
            for _ in table.columns { values.append(row.take()) }
            byteCount += values.reduce(0) { $0 + $1.byteCount }
            rows.append(values)
            return table.refersToItself || byteCount < Self.portionBytesMax
        }
        if table.refersToItself, rows.count > Self.wholeRowsMax {
            throw StoredTableError.tooManyRows(table: table.name, countMax: Self.wholeRowsMax)
        }
        return TablePortion(rows: rows, lastKey: rows.last.map { row in places.map { row[$0] } })
    }

    private static func behind(_ key: [SQLValue]?, of table: StoredTable) -> SQL {
        guard let key else { return "" }
        return " WHERE (\(table.keyList)) > (\(SQL.joined(key.map { "\($0)" }, separator: ", ")))"
    }

    /// The key of a table's last row; nil for an empty table.
    public func lastKey(of table: StoredTable) throws -> [SQLValue]? {
        try first("SELECT \(table.keyList) FROM \(table.quoted) ORDER BY \(table.lastFirst) LIMIT 1") { row in
            table.key.map { _ in row.take() }
        }
    }

    /// How many rows a table has.
    public func rowCount(of table: StoredTable) throws -> Int {
        try value("SELECT count(*) FROM \(table.quoted)", as: Int.self) ?? 0
    }

    /// Puts a portion of another database's table into the table of the same name, whatever order its rows refer to one another in.
    public func insert(_ portion: TablePortion, into table: StoredTable) throws {
        if table.refersToItself { try engine.deferReferences(on: self) }
        try insert(portion.rows, into: table.target)
    }
}

extension Engine {
    /// Lets references be looked at when the transaction ends; where all rows go in with one statement they are looked at behind it.
    fileprivate func deferReferences(on connection: Connection) throws {
        switch self {
        case .sqlite: try connection.execute("PRAGMA defer_foreign_keys = ON")
        case .postgres: break
        }
    }
}

extension StoredTable {
    fileprivate var lastFirst: SQL {
        SQL(text: key.map { $0.quotedName + " DESC" }.joined(separator: ", "), values: [])
    }
}

extension SQLValue {
    /// About what it takes.
    fileprivate var byteCount: Int {
        switch self {
        case .null: 1
        case .integer, .real: 8
        case .text(let text): text.utf8.count
        case .bytes(let bytes): bytes.count
        }
    }
}
