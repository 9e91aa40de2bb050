import Database
import Vault

/// Tokens in a full-text table of SQLite's, with what changed lately beside it.
struct FullTextTokens: TokenTable {
    let connection: Connection
    private var fresh: FreshTokens { FreshTokens(connection: connection) }

    func insert(_ customers: [(id: Customer.ID, tokens: [BlindToken])]) throws {
        for (id, tokens) in customers { try add(id, BlindToken.indexText(tokens)) }
    }

    func put(
        _ id: Customer.ID, taken: @autoclosure () -> Set<BlindToken>?, added: @autoclosure () -> Set<BlindToken>?
    ) throws -> Int {
        try fresh.put(id, taken: taken(), added: added())
        return 1
    }

    /// FTS5 walks its lists newest first by itself.
    func eachCandidate(_ search: CandidateSearch, _ common: CommonTokens, _ body: (inout Row) throws -> Bool) throws {
        let earlier: SQL = if let before = search.before { " AND rowid < \(before)" } else { "" }
        try connection.each(
            """
            SELECT \(search.columns)
            FROM (SELECT rowid AS id FROM customer_tokens WHERE customer_tokens MATCH \(search.match.text)\(earlier) ORDER BY rowid DESC) t
            CROSS JOIN customers c
            WHERE c.id = t.id AND \(search.condition)
            ORDER BY t.id DESC
            """, body)
    }

    func offered(_ match: TokenMatch) -> SQL {
        "SELECT rowid AS id FROM customer_tokens WHERE customer_tokens MATCH \(match.text)"
    }

    func waitingCandidates(_ match: TokenMatch, before: Customer.ID?) throws -> [Customer.ID] {
        try fresh.matches(match, before: before)
    }

    /// Who changed lately is among them in any case.
    func present(_ match: TokenMatch) -> SQL {
        """
        SELECT rowid AS id FROM customer_tokens
        WHERE customer_tokens MATCH \(match.text) AND rowid NOT IN (SELECT customer_id FROM customer_tokens_fresh)
        UNION ALL SELECT customer_id FROM customer_tokens_fresh
        """
    }

    var isTold: SQL { "c.id NOT IN (SELECT f.customer_id FROM customer_tokens_fresh f)" }

    func waitingCount() throws -> Int { try fresh.count() }

    /// FTS5 without content takes a row out only when given exactly what was put in.
    func settle() throws {
        for waiting in try fresh.all() {
            if let taken = waiting.taken { try take(waiting.id, Self.text(taken)) }
            if let added = waiting.added { try add(waiting.id, Self.text(added)) }
        }
        try fresh.clear()
    }

    /// Merges everything into one segment.
    func merge() throws {
        try settle()
        try connection.execute("INSERT INTO customer_tokens (customer_tokens) VALUES ('optimize')")
    }

    func refill(_ fill: (any TokenTable) throws -> Void) throws {
        try fresh.clear()
        try connection.execute("INSERT INTO customer_tokens (customer_tokens) VALUES ('delete-all')")
        try fill(self)
    }

    func sums() throws -> [Customer.ID: TokenSum] {
        var sums: [Customer.ID: TokenSum] = [:]
        try connection.each("SELECT doc, term FROM customer_token_places") { row in
            let id = try row.next(Customer.ID.self)
            sums[id, default: TokenSum()].add(try row.next(String.self))
            return true
        }
        for waiting in try fresh.all() {
            sums[waiting.id] = waiting.added.map { TokenSum(Set(FreshTokens.tokens($0))) }
        }
        return sums
    }

    private static func text(_ bytes: [UInt8]) -> String { BlindToken.indexText(FreshTokens.tokens(bytes)) }

    private func add(_ id: Customer.ID, _ text: String) throws {
        try connection.execute("INSERT INTO customer_tokens (rowid, tokens) VALUES (\(id), \(text))")
    }

    private func take(_ id: Customer.ID, _ text: String) throws {
        try connection.execute(
            "INSERT INTO customer_tokens (customer_tokens, rowid, tokens) VALUES ('delete', \(id), \(text))")
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
