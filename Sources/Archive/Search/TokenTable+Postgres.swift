import Database
import Vault

/// Tokens in an array of PostgreSQL's under a GIN index.
///
/// Nothing waits beside it: GIN has a list of its own for what came lately, which every search looks through too.
struct ArrayTokens: TokenTable {
    /// A page of a search.
    private static let pageCount = 50.0
    /// Looking at one customer's tokens takes so many times as long as fetching one that the index names.
    private static let lookCost = 3.0
    /// At most so many of the newest are looked at.
    private static let walkedCountMax = 4_000.0

    let connection: Connection

    /// All of them in one statement: a list of the customers and one of their tokens, which are a list each.
    func insert(_ customers: [(id: Customer.ID, tokens: [BlindToken])]) throws {
        guard !customers.isEmpty else { return }
        let ids = "{" + customers.map { String($0.id.rawValue) }.joined(separator: ",") + "}"
        let lists = "{" + customers.map { "\"\(Set($0.tokens).list)\"" }.joined(separator: ",") + "}"
        try connection.execute(
            """
            INSERT INTO customer_tokens (customer_id, tokens)
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
            VALUES (\(id), \(added.array))
            ON CONFLICT (customer_id) DO UPDATE SET tokens = excluded.tokens
            """)
        return 0
    }

    /// Where many match, the newest are looked at one by one until a page of them is met. Otherwise, and for the rest, the index is asked:
    /// it names all that match, which are few.
    func candidates(_ match: TokenMatch, before: Customer.ID?, _ common: CommonTokens) throws -> [SQL] {
        let end = before?.rawValue ?? .max
        let newest = try connection.value("SELECT max(customer_id) FROM customer_tokens WHERE customer_id < \(end)", as: Int64.self)
        guard let newest else { return [] }
        let share = try common.share(of: match, in: connection)
        let looks = Self.pageCount / max(share, .leastNormalMagnitude)
        guard looks * Self.lookCost < share * Double(newest) else { return [offered(match, " AND customer_id < \(end)")] }
        return candidates(match, after: newest - Int64(min(1.5 * looks, Self.walkedCountMax)), before: end)
    }

    /// Those behind a customer looked at one by one, then those up to it by the index.
    func candidates(_ match: TokenMatch, after start: Int64, before end: Int64) -> [SQL] {
        // OFFSET keeps the two conditions apart.
        [
            """
            SELECT customer_id AS id FROM (
              SELECT customer_id, tokens FROM customer_tokens
              WHERE customer_id > \(start) AND customer_id < \(end) ORDER BY customer_id DESC OFFSET 0
            ) newest
            WHERE \(match.condition)
            """,
            offered(match, " AND customer_id <= \(min(start, end - 1))"),
        ]
    }

    func offered(_ match: TokenMatch) -> SQL { offered(match, "") }

    /// What is materialised is not walked in an order that somebody further out wants.
    private func offered(_ match: TokenMatch, _ condition: SQL) -> SQL {
        """
        SELECT id FROM (
          WITH found AS MATERIALIZED (
            SELECT customer_id AS id FROM customer_tokens WHERE \(match.condition)\(condition)
          )
          SELECT id FROM found
        ) rest
        """
    }

    func waitingCandidates(_ match: TokenMatch, before: Customer.ID?) throws -> [Customer.ID] { [] }

    func present(_ match: TokenMatch) -> SQL {
        "SELECT customer_id AS id FROM customer_tokens WHERE \(match.condition)"
    }

    func waitingCount() throws -> Int { 0 }

    func settle() throws {}

    /// Empties the index's own list and tells the planner what there is.
    func merge() throws {
        _ = try connection.value("SELECT gin_clean_pending_list('customer_tokens_by_token')", as: Int64.self)
        try connection.execute("ANALYZE customer_tokens")
    }

    func clear() throws {
        try connection.execute("DELETE FROM customer_tokens")
    }

    func sums() throws -> [Customer.ID: TokenSum] {
        var sums: [Customer.ID: TokenSum] = [:]
        try connection.each("SELECT customer_id, unnest(tokens) FROM customer_tokens") { row in
            let id = try row.next(Customer.ID.self)
            sums[id, default: TokenSum()].add(BlindToken(bits: UInt64(bitPattern: try row.next(Int64.self))).text)
            return true
        }
        return sums
    }
}

extension Set<BlindToken> {
    /// The tokens as one value, to be stored.
    fileprivate var array: SQL { "CAST(\(list) AS BIGINT[])" }

    /// The tokens as PostgreSQL writes a list.
    fileprivate var list: String { "{" + map { String($0.int64) }.joined(separator: ",") + "}" }
}

extension [BlindToken] {
    /// The tokens as an array of values, which the planner reads once and compares with what it knows of the column.
    fileprivate var list: SQL {
        "ARRAY[\(SQL.joined(map { token -> SQL in "\(token.int64)" }, separator: ", "))]"
    }
}

extension TokenMatch {
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
