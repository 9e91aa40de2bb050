import Database
import Vault

extension SearchIndex {
    /// Adds a new customer that comes together with others.
    func insert(_ customer: Customer, tokens: [BlindToken]) throws {
        try add(customer.id, BlindToken.indexText(tokens + facets(of: customer)))
    }

    /// Adds a new customer that comes alone.
    func insertAlone(_ customer: Customer, tokens: [BlindToken]) throws {
        try put(customer.id, taken: nil, added: Set(tokens + facets(of: customer)))
    }

    /// Follows a change.
    func replace(_ before: Customer, with after: Customer) throws {
        guard before.isFound(otherwiseThan: after) else { return }
        let (old, new) = wholes(before, after)
        guard old != new else { return }
        try put(after.id, taken: old, added: new)
    }

    /// Takes a customer out.
    func remove(_ customer: Customer) throws {
        var mint = TokenMint(work.keys)
        try put(customer.id, taken: whole(customer, &mint), added: nil)
    }

    private func put(_ id: Customer.ID, taken: Set<BlindToken>?, added: Set<BlindToken>?) throws {
        try fresh.put(id, taken: taken, added: added)
        work.freshTokenCount += 1
    }

    private var fresh: FreshTokens { FreshTokens(connection: work.connection) }

    /// Takes in what waits. FTS5 without content takes a row out only when given exactly what was put in.
    static func settle(in connection: Connection) throws {
        let fresh = FreshTokens(connection: connection)
        for waiting in try fresh.all() {
            if let taken = waiting.taken { try take(waiting.id, text(taken), in: connection) }
            if let added = waiting.added { try add(waiting.id, text(added), in: connection) }
        }
        try fresh.clear()
    }

    private static func text(_ bytes: [UInt8]) -> String { BlindToken.indexText(FreshTokens.tokens(bytes)) }

    /// The customers that changed lately and match, newest first: to be looked at beside the index's own candidates.
    func freshCandidates(
        _ alternatives: [[BlindToken]], within: [BlindToken], before: Customer.ID? = nil
    ) throws -> [Customer.ID] {
        try fresh.matches(alternatives, within: within, before: before)
    }

    /// Forgets everything, before the index is built anew.
    func clear() throws {
        try fresh.clear()
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
        for waiting in try fresh.all() {
            sums[waiting.id] = waiting.added.map { TokenSum(Set(FreshTokens.tokens($0))) }
        }
        return sums
    }

    private func add(_ id: Customer.ID, _ text: String) throws {
        try Self.add(id, text, in: work.connection)
    }

    private static func add(_ id: Customer.ID, _ text: String, in connection: Connection) throws {
        try connection.execute("INSERT INTO customer_tokens (rowid, tokens) VALUES (\(id), \(text))")
    }

    private static func take(_ id: Customer.ID, _ text: String, in connection: Connection) throws {
        try connection.execute(
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
