import Database
import Vault

extension SearchIndex {
    /// Adds a new customer that comes together with others.
    func insert(_ customer: Customer, tokens: [BlindToken]) throws {
        try add(customer.id, BlindToken.indexText(tokens + facts(of: customer)))
    }

    /// Adds a new customer that comes alone.
    func insertAlone(_ customer: Customer, tokens: [BlindToken]) throws {
        try put(customer.id, taken: nil, added: Set(tokens + facts(of: customer)))
    }

    /// Follows a change.
    func replace(_ before: Customer, with after: Customer) throws {
        guard before.isFound(otherwiseThan: after) else { return }
        try put(after.id, taken: whole(before), added: whole(after))
    }

    /// Takes a customer out.
    func remove(_ customer: Customer) throws {
        try put(customer.id, taken: whole(customer), added: nil)
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
    func freshCandidates(_ match: TokenMatch, before: Customer.ID? = nil) throws -> [Customer.ID] {
        try fresh.matches(match, before: before)
    }

    /// Forgets everything, before the index is built anew.
    func clear() throws {
        try fresh.clear()
        try work.connection.execute("INSERT INTO customer_tokens (customer_tokens) VALUES ('delete-all')")
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

    /// What the index itself offers, newest first, as a table with the column `id`.
    static func candidates(_ match: TokenMatch, before: Customer.ID? = nil) -> SQL {
        if let before {
            "SELECT rowid AS id FROM customer_tokens WHERE customer_tokens MATCH \(match.text) AND rowid < \(before) ORDER BY rowid DESC"
        } else {
            "SELECT rowid AS id FROM customer_tokens WHERE customer_tokens MATCH \(match.text) ORDER BY rowid DESC"
        }
    }

    /// Everybody who may match as of now, in no order, as a table with the column `id`: who changed lately is among them in any case.
    static func present(_ match: TokenMatch) -> SQL {
        """
        SELECT rowid AS id FROM customer_tokens
        WHERE customer_tokens MATCH \(match.text) AND rowid NOT IN (SELECT customer_id FROM customer_tokens_fresh)
        UNION ALL SELECT customer_id FROM customer_tokens_fresh
        """
    }
}

extension TokenMatch {
    /// The condition as FTS5 reads it.
    fileprivate var text: String {
        var parts = groups.map { "(" + $0.map(\.text).joined(separator: " OR ") + ")" }
        if !alternatives.isEmpty {
            let all = alternatives.map { "(" + $0.map(\.text).joined(separator: " AND ") + ")" }
            parts.append("(" + all.joined(separator: " OR ") + ")")
        }
        return parts.joined(separator: " AND ")
    }
}

extension BlindToken: Comparable {
    public static func < (left: BlindToken, right: BlindToken) -> Bool { left.bits < right.bits }
}
