import Database
import Vault

extension SearchIndex {
    /// Tokens asked for at once, well below what FTS5 takes in one expression.
    private static let matchTokensMax = 50

    /// Adds a new customer.
    func insert(_ customer: Customer, tokens: [BlindToken]) throws {
        try add(customer.id, BlindToken.indexText(tokens + facets(of: customer)))
    }

    /// Follows a change. FTS5 without content takes a row out only when given exactly what was put in.
    func replace(_ before: Customer, with after: Customer) throws {
        guard before.isFound(otherwiseThan: after) else { return }
        let (old, new) = wholes(before, after)
        guard old != new else { return }
        try take(before.id, BlindToken.indexText(old.sorted()))
        try add(after.id, BlindToken.indexText(new.sorted()))
    }

    /// Takes a customer out.
    func remove(_ customer: Customer) throws {
        try take(customer.id, BlindToken.indexText(whole(customer).sorted()))
    }

    /// Forgets everything, before the index is built anew.
    func clear() throws {
        try work.connection.execute("INSERT INTO customer_tokens (customer_tokens) VALUES ('delete-all')")
    }

    /// Everything the index should hold of a customer.
    func whole(_ customer: Customer) -> Set<BlindToken> {
        Set(Self.tokens(of: customer.content, keys: work.keys) + facets(of: customer))
    }

    /// Whether a customer is found by every one of the tokens.
    func holds(_ tokens: Set<BlindToken>, for id: Customer.ID) throws -> Bool {
        let all = Array(tokens)
        for start in stride(from: 0, to: all.count, by: Self.matchTokensMax) {
            let match = all[start..<min(start + Self.matchTokensMax, all.count)].map(\.text)
                .joined(separator: " AND ")
            let found = try work.connection.value(
                "SELECT rowid FROM customer_tokens WHERE customer_tokens MATCH \(match) AND rowid = \(id)",
                as: Int64.self)
            guard found != nil else { return false }
        }
        return true
    }

    /// How many postings the index holds: one for each customer and token.
    func postingCount() throws -> Int64 {
        try work.connection.value("SELECT COALESCE(SUM(doc), 0) FROM customer_token_counts") ?? 0
    }

    private func add(_ id: Customer.ID, _ text: String) throws {
        try work.connection.execute("INSERT INTO customer_tokens (rowid, tokens) VALUES (\(id), \(text))")
    }

    private func take(_ id: Customer.ID, _ text: String) throws {
        try work.connection.execute(
            "INSERT INTO customer_tokens (customer_tokens, rowid, tokens) VALUES ('delete', \(id), \(text))")
    }

    /// The condition for FTS5: any of the alternatives, each with all of its tokens, within the departments or owner.
    static func match(_ alternatives: [[BlindToken]], within: [BlindToken]) -> String {
        let anyOf = alternatives.map { all in "(" + all.map(\.text).joined(separator: " AND ") + ")" }
            .joined(separator: " OR ")
        guard !within.isEmpty else { return anyOf }
        return "(" + within.map(\.text).joined(separator: " OR ") + ") AND (" + anyOf + ")"
    }

    /// Candidates of a search, newest first, as a table `t` with the column `id`.
    static func candidates(_ match: String, before: Customer.ID?) -> SQL {
        if let before {
            "SELECT rowid AS id FROM customer_tokens WHERE customer_tokens MATCH \(match) AND rowid < \(before) ORDER BY rowid DESC"
        } else {
            "SELECT rowid AS id FROM customer_tokens WHERE customer_tokens MATCH \(match) ORDER BY rowid DESC"
        }
    }
}

extension BlindToken: Comparable {
    public static func < (left: BlindToken, right: BlindToken) -> Bool { left.bits < right.bits }
}
