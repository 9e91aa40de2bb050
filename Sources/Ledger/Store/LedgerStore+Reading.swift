import Database

extension LedgerStore {
    /// The most entries of one page.
    public static let pageEntriesMax = 200

    /// The entry at `index`; nil when the ledger does not go so far.
    public func entry(at index: Int64, in connection: Connection) throws -> LedgerEntry? {
        try connection.first("SELECT \(StoredEntry.columns) FROM ledger_entries WHERE idx = \(index)") { row in
            try StoredEntry(&row).entry
        }
    }

    /// What was done to one subject, newest first.
    ///
    /// - Parameters:
    ///   - before: only entries of a smaller index; the index of the last one gives the next page.
    ///   - limit: 1 to `pageEntriesMax`; what lies outside is brought inside.
    public func entries(
        aboutKind subjectKind: String, id subjectID: Int64, before: Int64? = nil, limit: Int = pageEntriesMax,
        in connection: Connection
    ) throws -> [LedgerEntry] {
        try connection.rows(
            """
            SELECT \(StoredEntry.columns) FROM ledger_entries
            WHERE subject_kind = \(subjectKind) AND subject_id = \(subjectID) AND idx < \(before ?? .max)
            ORDER BY idx DESC
            LIMIT \(Self.bounded(limit))
            """
        ) { row in try StoredEntry(&row).entry }
    }

    /// What was done within the bounds of `query`, newest first: by the time that each entry tells, or, where nothing is
    /// narrowed, in the ledger's own order, which no clock can disturb.
    ///
    /// - Parameters:
    ///   - before: only entries further down; `LedgerCursor(after:)` the last one gives the next page.
    ///   - limit: 1 to `pageEntriesMax`; what lies outside is brought inside.
    public func entries(
        matching query: LedgerQuery, before: LedgerCursor? = nil, limit: Int = pageEntriesMax,
        in connection: Connection
    ) throws -> [LedgerEntry] {
        if query.isWhole { return try entries(before: before?.index, limit: limit, in: connection) }
        var conditions = query.conditions
        if let before {
            conditions.append("(at, idx) < (\(before.atMilliseconds), \(before.index))")
        }
        return try connection.rows(
            """
            SELECT \(StoredEntry.columns) FROM ledger_entries
            WHERE \(SQL.joined(conditions, separator: " AND "))
            ORDER BY at DESC, idx DESC
            LIMIT \(Self.bounded(limit))
            """
        ) { row in try StoredEntry(&row).entry }
    }

    private func entries(before index: Int64?, limit: Int, in connection: Connection) throws -> [LedgerEntry] {
        try connection.rows(
            """
            SELECT \(StoredEntry.columns) FROM ledger_entries
            WHERE idx < \(index ?? .max)
            ORDER BY idx DESC
            LIMIT \(Self.bounded(limit))
            """
        ) { row in try StoredEntry(&row).entry }
    }

    /// Entries in their order from `index` on, for whoever follows the ledger's tail.
    ///
    /// - Parameter limit: 1 to `pageEntriesMax`; what lies outside is brought inside.
    public func entries(
        from index: Int64, limit: Int = pageEntriesMax, in connection: Connection
    ) throws -> [LedgerEntry] {
        try connection.rows(
            """
            SELECT \(StoredEntry.columns) FROM ledger_entries
            WHERE idx >= \(index)
            ORDER BY idx
            LIMIT \(Self.bounded(limit))
            """
        ) { row in try StoredEntry(&row).entry }
    }

    private static func bounded(_ limit: Int) -> Int {
        min(max(limit, 1), pageEntriesMax)
    }
}
