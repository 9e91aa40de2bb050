import Database

/// How PostgreSQL goes about a statement where there are many customers and entries, and how many rows it reads for it.
///
/// Planned so that a table is read from end to end only where no index serves. What reads is run, and the rows it met are counted.
struct ServerPlan {
    /// One node of the plan, with what is said of it below.
    struct Step {
        let text: String
        var details: [String] = []
    }

    /// Rows of big tables that a page may read for one statement.
    static let rowCountMax = 1_000
    /// What a server plans; the rest begins and ends transactions.
    private static let planned = ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE"]

    let steps: [Step]
    private let indexes: [String: ServerIndex]

    /// - Returns: nil for a statement that has no plan.
    init?(of sql: SQL, _ indexes: [String: ServerIndex], in connection: Connection) throws {
        guard Self.planned.contains(where: { sql.text.hasPrefix($0) }) else { return nil }
        self.indexes = indexes
        try connection.execute("SET LOCAL enable_seqscan = off")
        let isRead = sql.text.hasPrefix("SELECT") || sql.text.hasPrefix("WITH")
        let lines = try connection.values(
            isRead
                ? "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) \(sql)" : "EXPLAIN (COSTS OFF) \(sql)", as: String.self)
        steps = lines.reduce(into: []) { steps, line in
            let text = String(line.trimmingPrefix(/\s*(->)?\s*/))
            // A node is the first line, or stands behind an arrow; an expression may go on over several lines.
            if steps.isEmpty || line.contains("->  ") {
                steps.append(Step(text: text))
            } else if text.prefixMatch(of: /[A-Z][A-Za-z ]+:\s/) != nil {
                steps[steps.count - 1].details.append(text)
            } else if let last = steps[steps.count - 1].details.popLast() {
                steps[steps.count - 1].details.append(last + " " + text)
            }
        }
    }

    /// The plan as the server writes it.
    var text: String { steps.map { ([$0.text] + $0.details).joined(separator: " · ") }.joined(separator: "\n") }

    /// What walks a big table or a whole index, and what reads more rows than a page needs.
    ///
    /// A walk in the order asked for is none of them where a limit ends it, whoever is passed over on the way.
    var faults: [String] {
        let walks = steps.filter { isWalk($0) }.map(\.text)
        if asksTokens { return walks }
        let rowCount = steps.filter { isBig($0) }.map { $0.taken + (isEnded ? 0 : $0.removed) }.reduce(0, +)
        return rowCount > Self.rowCountMax ? walks + ["\(rowCount) rows were read"] : walks
    }

    private var isEnded: Bool { steps.contains { $0.text.hasPrefix("Limit") } }

    /// How a search or a narrowed list is found hangs on how common its tokens are; here only that an index serves is asked for.
    private var asksTokens: Bool { steps.contains { $0.scannedTable == "customer_tokens" } }

    private func isWalk(_ step: Step) -> Bool {
        guard isBig(step) else { return false }
        guard !asksTokens, let index = index(of: step) else { return step.text.hasPrefix("Seq Scan") }
        // Without a condition it is read in its order, and the rows that were read are counted.
        guard let condition = step.details.first(where: { $0.hasPrefix("Index Cond:") }) else { return !step.wasRun }
        return !condition.bare.contains(index.firstColumn.bare)
    }

    private func isBig(_ step: Step) -> Bool {
        guard let table = index(of: step)?.table ?? step.scannedTable else { return false }
        return indexes.values.contains { $0.table == table } && !StatementPlan.smallTables.contains(table)
    }

    private func index(of step: Step) -> ServerIndex? { step.index.flatMap { indexes[$0] } }
}

/// An index of a server's, and what it is ordered by first.
struct ServerIndex {
    let table: String
    let firstColumn: String

    /// Every index of the schema, by its name.
    static func all(in connection: Connection) throws -> [String: ServerIndex] {
        let pairs = try connection.rows(
            """
            SELECT i.relname::text, t.relname::text, pg_get_indexdef(x.indexrelid, 1, true)
            FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
            WHERE t.relnamespace = current_schema()::regnamespace
            """
        ) { row in (try row.next(String.self), ServerIndex(table: try row.next(), firstColumn: try row.next())) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

extension ServerPlan.Step {
    /// The index it reads, where it reads one.
    fileprivate var index: String? {
        (text.firstMatch(of: /^Index (?:Only )?Scan(?: Backward)? using (\S+)/)
            ?? text.firstMatch(of: /^Bitmap Index Scan on (\S+)/)).map { String($0.output.1) }
    }

    /// The table it reads, where it reads one.
    fileprivate var scannedTable: String? {
        text.firstMatch(of: /^[A-Z][A-Za-z ]* Scan(?: Backward)?(?: using \S+)? on (\S+)/).map { String($0.output.1) }
    }

    fileprivate var wasRun: Bool { text.contains("(actual ") || text.contains("(never executed)") }

    /// Rows it handed on.
    fileprivate var taken: Int { actual.map { Int($0.rows * $0.loops) } ?? 0 }

    /// Rows it met and did not hand on.
    fileprivate var removed: Int {
        let counts = details.compactMap { $0.firstMatch(of: /^Rows Removed by (?:Filter|Index Recheck): ([0-9]+)/)?.output.1 }
        return Int(counts.compactMap { Double($0) }.reduce(0, +) * (actual?.loops ?? 0))
    }

    private var actual: (rows: Double, loops: Double)? {
        guard let match = text.firstMatch(of: /actual rows=([0-9.]+) loops=([0-9]+)/) else { return nil }
        return (Double(match.output.1) ?? 0, Double(match.output.2) ?? 0)
    }
}

extension String {
    /// An expression without what the server adds in one place and leaves out in another.
    fileprivate var bare: String {
        replacing(/::(?:text|bigint)/, with: "").filter { !$0.isWhitespace && !"()'".contains($0) }
    }
}
