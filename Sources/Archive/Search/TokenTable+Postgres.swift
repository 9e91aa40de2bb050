import Database
import Vault

/// Tokens in an array of PostgreSQL's under a GIN index.
///
/// Nothing waits beside it: GIN has a list of its own for what came lately, which every search looks through too.
struct ArrayTokens: TokenTable {
    let connection: Connection

    func insert(_ id: Customer.ID, _ tokens: [BlindToken]) throws {
        try connection.execute(
            "INSERT INTO customer_tokens (customer_id, tokens) VALUES (\(id), \(Set(tokens).array))")
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

    /// The planner knows how common the commonest tokens are: where a page of customers with them is soon met it walks
    /// the newest, else it asks the index.
    func candidates(_ match: TokenMatch, before: Customer.ID?) -> SQL {
        """
        SELECT customer_id AS id FROM customer_tokens
        WHERE \(match.condition) AND customer_id < \(before?.rawValue ?? .max)
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
    fileprivate var array: SQL {
        let text = "{" + map { String($0.int64) }.joined(separator: ",") + "}"
        return "CAST(\(text) AS BIGINT[])"
    }
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
