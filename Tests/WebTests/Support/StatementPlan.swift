import Database

/// How SQLite goes about a statement, and whether that grows with the whole archive.
///
/// Planned as the product is, without statistics: nothing in it runs ANALYZE.
struct StatementPlan {
    /// One line of EXPLAIN QUERY PLAN.
    struct Step {
        let parent: Int64
        let text: String
    }

    /// Tables that hold a row for each person or department, or what waits to be indexed, and so stay small.
    static let smallTables: Set<String> = [
        "people", "departments", "policies", "archive_keys", "counters", "schema_migrations", "search_scheme", "customer_tokens_fresh",
    ]
    /// Indexes that hold only what waits for somebody.
    private static let narrowIndexes = ["customers_pending", "customers_department_pending"]
    /// What is found under one value of these is little: one person's, one import's, one row's.
    private static let narrowColumns = [
        "rowid=?", " id=?", "(id=?", "owner_id=?", "person_id=?", "batch_id=?",
        // A department's customers are put in order from the index alone.
        "COVERING INDEX customers_department_orders (department_id=?",
    ]

    let sql: SQL
    let steps: [Step]

    init(of sql: SQL, in connection: Connection) throws {
        self.sql = sql
        steps = try connection.rows("EXPLAIN QUERY PLAN \(sql)") { row in
            _ = try row.next(Int64.self)
            let parent = try row.next(Int64.self)
            _ = try row.next(Int64.self)
            return Step(parent: parent, text: try row.next())
        }
    }

    /// The steps that walk a whole table or index, or put in order what is not little before the first row is known.
    ///
    /// A walk in the order asked for is none of them where a limit ends it.
    var faults: [String] {
        steps.filter { isUnboundedWalk($0) || isUnboundedSort($0) }.map(\.text)
    }

    private func isUnboundedWalk(_ step: Step) -> Bool {
        guard let table = scannedTable(step), !Self.smallTables.contains(table) else { return false }
        if Self.narrowIndexes.contains(where: { step.text.hasSuffix(" INDEX \($0)") }) { return false }
        return !(sql.text.contains("LIMIT ") && sql.text.contains("ORDER BY ") && !sortsAnything(beside: step))
    }

    private func isUnboundedSort(_ step: Step) -> Bool {
        guard step.text == "USE TEMP B-TREE FOR ORDER BY" else { return false }
        guard let source = steps.first(where: { $0.parent == step.parent && $0.isSource }) else { return true }
        if let table = scannedTable(source) { return !Self.smallTables.contains(table) }
        if Self.smallTables.contains(where: { source.text.hasPrefix("SEARCH \($0) ") }) { return false }
        // What is scanned and no table is a page that was cut off further in, or what a full-text match found: few, or it is not sorted.
        return !source.text.hasPrefix("SCAN ") && !Self.narrowColumns.contains { source.text.contains($0) }
    }

    private func sortsAnything(beside step: Step) -> Bool {
        steps.contains { $0.parent == step.parent && $0.text.hasPrefix("USE TEMP B-TREE") }
    }

    /// The table that a step walks from end to end; nil for a step that seeks, and for rows made by another step.
    private func scannedTable(_ step: Step) -> String? {
        let words = step.text.split(separator: " ")
        guard words.count > 1, words[0] == "SCAN", let table = tables[String(words[1])] else { return nil }
        // A full-text match is a seek in an index of its own.
        return step.text.contains("VIRTUAL TABLE INDEX") && !step.text.hasSuffix("INDEX 0:") ? nil : table
    }

    /// Every table by its own name and by its alias.
    private var tables: [String: String] {
        let named = sql.text.matches(of: /(?i)\b(?:FROM|JOIN|UPDATE|INTO)\s+([a-z_]+)(?:\s+(?:AS\s+)?([a-z_]+))?/)
        return named.reduce(into: [:]) { tables, match in
            let table = String(match.output.1)
            tables[table] = table
            if let alias = match.output.2 { tables[String(alias)] = table }
        }
    }
}

extension StatementPlan.Step {
    /// Whether it reads rows, from a table or from another step.
    fileprivate var isSource: Bool { text.hasPrefix("SCAN ") || text.hasPrefix("SEARCH ") }
}
