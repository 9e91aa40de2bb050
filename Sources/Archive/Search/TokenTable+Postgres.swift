import Database
import Vault

/// Tokens in an array of PostgreSQL's under a GIN index.
///
/// What changed lately waits in a list of GIN's own, which every search looks through too. It is taken in beside everybody's changes, before
/// it is so long that one of them would have to do that: with a million customers this takes a second.
struct ArrayTokens: TokenTable {
    /// Changes that wait in GIN's list at most: some 0.1 ms of a search.
    static let waitingCountMax = 256
    /// Customers whose rows are read at once.
    private static let readCount = 64

    let connection: Connection
    /// Its name; another one while it is filled anew.
    var table: SQL = "customer_tokens"

    /// All of them in one statement: a list of the customers and one of their tokens, which are a list each.
    func insert(_ customers: [(id: Customer.ID, tokens: [BlindToken])]) throws {
        guard !customers.isEmpty else { return }
        let ids = "{" + customers.map { String($0.id.rawValue) }.joined(separator: ",") + "}"
        let lists = "{" + customers.map { "\"\(Set($0.tokens).list(for: $0.id))\"" }.joined(separator: ",") + "}"
        try connection.execute(
            """
            INSERT INTO \(table) (customer_id, tokens)
            SELECT id, CAST(list AS BIGINT[]) FROM unnest(CAST(\(ids) AS BIGINT[]), CAST(\(lists) AS TEXT[])) AS many (id, list)
            """)
    }

    func put(
        _ id: Customer.ID, taken: @autoclosure () -> Set<BlindToken>?, added: @autoclosure () -> Set<BlindToken>?
    ) throws -> Int {
        guard let added = added() else {
            try connection.execute("DELETE FROM customer_tokens WHERE customer_id = \(id)")
            return 0
        }
        try connection.execute(
            """
            INSERT INTO customer_tokens (customer_id, tokens)
            VALUES (\(id), CAST(\(added.list(for: id)) AS BIGINT[]))
            ON CONFLICT (customer_id) DO UPDATE SET tokens = excluded.tokens
            """)
        return 1
    }

    /// The index is asked for the newest range of customers, then for the next, as wide as what was found in it suggests.
    func eachCandidate(_ search: CandidateSearch, _ common: CommonTokens, _ body: (inout Row) throws -> Bool) throws {
        let before = search.before?.rawValue ?? .max
        let newest = try connection.value("SELECT max(customer_id) FROM customer_tokens WHERE customer_id < \(before)", as: Int64.self)
        guard let newest else { return }
        var walk = RangeWalk(upTo: newest, share: try common.share(of: search.match, in: connection))
        var ids: [Int64]
        repeat {
            ids = try self.ids(search.match, in: walk.range, before: walk.end)
            for start in stride(from: 0, to: ids.count, by: Self.readCount) {
                guard try each(ids[start..<min(start + Self.readCount, ids.count)], search, body) else { return }
            }
        } while walk.goOn(found: ids.count)
    }

    /// Who may match in a range, or at all, newest first.
    func ids(_ match: TokenMatch, in range: EntryRange?, before end: Int64) throws -> [Int64] {
        // What is materialised is not walked in the order that is wanted further out.
        try connection.values(
            """
            WITH found AS MATERIALIZED (
              SELECT customer_id FROM customer_tokens WHERE \(match.within(range).condition) AND customer_id < \(end)
            )
            SELECT customer_id FROM found ORDER BY customer_id DESC
            """)
    }

    /// Reads the rows of some; false when no more are wanted. Always of the same number, so that one prepared statement does for all.
    private func each(_ ids: ArraySlice<Int64>, _ search: CandidateSearch, _ body: (inout Row) throws -> Bool) throws -> Bool {
        guard let last = ids.last else { return true }
        let ids = ids + Array(repeating: last, count: Self.readCount - ids.count)
        var isWanted = true
        _ = try connection.rows(
            """
            SELECT \(search.columns)
            FROM customers c
            WHERE c.id IN \(list: ids) AND \(search.condition)
            ORDER BY c.id DESC
            """
        ) { row in if isWanted { isWanted = try body(&row) } }
        return isWanted
    }

    /// What is materialised is not walked in an order that somebody further out wants.
    func offered(_ match: TokenMatch) -> SQL {
        """
        SELECT id FROM (
          WITH found AS MATERIALIZED (
            SELECT customer_id AS id FROM customer_tokens WHERE \(match.condition)
          )
          SELECT id FROM found
        ) rest
        """
    }

    func waitingCandidates(_ match: TokenMatch, before: Customer.ID?) throws -> [Customer.ID] { [] }

    func present(_ match: TokenMatch) -> SQL {
        "SELECT customer_id AS id FROM customer_tokens WHERE \(match.condition)"
    }

    var isTold: SQL { "1 = 1" }

    func waitingCount() throws -> Int { 0 }

    /// Empties the index's own list.
    func settle() throws {
        _ = try connection.value("SELECT gin_clean_pending_list('customer_tokens_by_token')", as: Int64.self)
    }

    /// Empties the index's own list and tells the planner what there is.
    func merge() throws {
        try settle()
        try connection.execute("ANALYZE customer_tokens")
    }

    /// Beside the table that everybody reads, which it replaces; rows come before their index, which is faster by far.
    func refill(_ fill: (any TokenTable) throws -> Void) throws {
        try connection.execute("CREATE TABLE customer_tokens_next (customer_id BIGINT NOT NULL, tokens BIGINT[] NOT NULL)")
        try fill(ArrayTokens(connection: connection, table: "customer_tokens_next"))
        try connection.patiently {
            for statement in Self.replacement { try connection.execute(statement) }
        }
    }

    private static let replacement: [SQL] = [
        "ALTER TABLE customer_tokens_next ADD CONSTRAINT customer_tokens_next_pkey PRIMARY KEY (customer_id)",
        "ALTER TABLE customer_tokens_next ALTER COLUMN tokens SET STATISTICS 300",
        "CREATE INDEX customer_tokens_next_by_token ON customer_tokens_next USING gin (tokens) WITH (gin_pending_list_limit = 1024)",
        "DROP TABLE customer_tokens",
        "ALTER TABLE customer_tokens_next RENAME TO customer_tokens",
        "ALTER INDEX customer_tokens_next_pkey RENAME TO customer_tokens_pkey",
        "ALTER INDEX customer_tokens_next_by_token RENAME TO customer_tokens_by_token",
        "ANALYZE customer_tokens",
    ]

    func sums() throws -> [Customer.ID: TokenSum] {
        var sums: [Customer.ID: TokenSum] = [:]
        try connection.each("SELECT customer_id, unnest(tokens) FROM customer_tokens") { row in
            let id = try row.next(Customer.ID.self)
            let token = BlindToken(int64: try row.next())
            if !EntryRange.all(of: id).contains(where: { $0.token == token.int64 }) { sums[id, default: TokenSum()].add(token.text) }
            return true
        }
        return sums
    }
}

extension Set<BlindToken> {
    /// The tokens as PostgreSQL writes a list, with those of the ranges that a customer is in.
    fileprivate func list(for id: Customer.ID) -> String {
        "{" + (map(\.int64) + EntryRange.all(of: id).map(\.token)).map(String.init).joined(separator: ",") + "}"
    }
}

extension [BlindToken] {
    /// The tokens as an array of values, which the planner reads once and compares with what it knows of the column.
    fileprivate var list: SQL {
        "ARRAY[\(SQL.joined(map { token -> SQL in "\(token.int64)" }, separator: ", "))]"
    }
}

extension TokenMatch {
    /// The same, of customers in a range. What all must carry, the range's token too, becomes part of each alternative, so that the index
    /// looks at nothing outside of it.
    fileprivate func within(_ range: EntryRange?) -> TokenMatch {
        let needed = (range.map { [BlindToken(int64: $0.token)] } ?? []) + groups.filter { $0.count == 1 }.joined()
        guard !needed.isEmpty else { return self }
        return TokenMatch(
            groups: groups.filter { $0.count != 1 },
            alternatives: alternatives.isEmpty ? [needed] : alternatives.map { $0 + needed })
    }

    /// The condition on the column `tokens`.
    fileprivate var condition: SQL {
        var parts = groups.map { group -> SQL in "tokens && \(group.list)" }
        if !alternatives.isEmpty {
            let all = alternatives.map { alternative -> SQL in "tokens @> \(alternative.list)" }
            parts.append("(\(SQL.joined(all, separator: " OR ")))")
        }
        return parts.isEmpty ? "TRUE" : SQL.joined(parts, separator: " AND ")
    }
}
