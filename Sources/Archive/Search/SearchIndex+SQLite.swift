import Database
import Vault

extension SearchIndex {
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
        var mint = TokenMint(work.keys)
        try take(customer.id, BlindToken.indexText(whole(customer, &mint).sorted()))
    }

    /// Forgets everything, before the index is built anew.
    func clear() throws {
        try work.connection.execute("INSERT INTO customer_tokens (customer_tokens) VALUES ('delete-all')")
    }

    /// Everything the index should hold of a customer.
    func whole(_ customer: Customer, _ mint: inout TokenMint) -> Set<BlindToken> {
        Set(Self.tokens(of: customer.content, keys: work.keys, mint: &mint) + facets(of: customer))
    }

    /// What the index holds, customer by customer.
    func sums() throws -> [Customer.ID: TokenSum] {
        var sums: [Customer.ID: TokenSum] = [:]
        try work.connection.each("SELECT doc, term FROM customer_token_places") { row in
            let id = try row.next(Customer.ID.self)
            sums[id, default: TokenSum()].add(try row.next(String.self))
            return true
        }
        return sums
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
