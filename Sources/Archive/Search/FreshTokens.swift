import Database
import Vault

/// What changed of the search index since it last took changes in.
///
/// FTS5 pays for a commit, not for a row: taking in one customer costs nearly as much as taking in thirty. A change by hand is therefore laid
/// beside the index in a plain row, which every search looks through too, and taken in together with others.
struct FreshTokens {
    /// Changes that wait at most before they are taken in, but for those that arrive meanwhile.
    static let countMax = 32

    let connection: Connection

    /// Lays down what the index should hold of a customer from now on, and what it holds of it now; nil for nothing.
    func put(_ id: Customer.ID, taken: Set<BlindToken>?, added: Set<BlindToken>?) throws {
        try connection.execute(
            """
            INSERT INTO customer_tokens_fresh (customer_id, taken, added)
            VALUES (\(id), \(taken.map(Self.bytes)), \(added.map(Self.bytes)))
            ON CONFLICT (customer_id) DO UPDATE SET added = excluded.added
            """)
    }

    /// How many customers wait.
    func count() throws -> Int {
        try connection.value("SELECT count(*) FROM customer_tokens_fresh", as: Int.self) ?? 0
    }

    /// The customers among them that are candidates, newest first.
    func matches(_ match: TokenMatch, before: Customer.ID? = nil) throws -> [Customer.ID] {
        var found: [Customer.ID] = []
        try each("SELECT customer_id, taken, added FROM customer_tokens_fresh ORDER BY customer_id DESC") { fresh in
            guard before.map({ fresh.id < $0 }) ?? true, let added = fresh.added else { return }
            if match.holds({ Self.contains($0, in: added) }) { found.append(fresh.id) }
        }
        return found
    }

    /// What waits, customer by customer, the oldest first.
    func all() throws -> [Fresh] {
        var all: [Fresh] = []
        try each("SELECT customer_id, taken, added FROM customer_tokens_fresh ORDER BY customer_id") { all.append($0) }
        return all
    }

    /// Forgets everything.
    func clear() throws {
        try connection.execute("DELETE FROM customer_tokens_fresh")
    }

    private func each(_ statement: SQL, _ body: (Fresh) throws -> Void) throws {
        try connection.each(statement) { row in
            try body(Fresh(id: row.next(), taken: row.nextIfPresent(), added: row.nextIfPresent()))
            return true
        }
    }
}

extension FreshTokens {
    /// What waits for one customer, as it is stored.
    struct Fresh {
        let id: Customer.ID
        let taken: [UInt8]?
        let added: [UInt8]?
    }

    private static let tokenByteCount = 8

    private static func bytes(_ tokens: Set<BlindToken>) -> [UInt8] {
        tokens.sorted().flatMap { token in withUnsafeBytes(of: token.bits.bigEndian) { Array($0) } }
    }

    static func tokens(_ bytes: [UInt8]) -> [BlindToken] {
        (0..<(bytes.count / tokenByteCount)).map { token($0, in: bytes) }
    }

    private static func token(_ place: Int, in bytes: [UInt8]) -> BlindToken {
        bytes.withUnsafeBytes { buffer in
            BlindToken(bits: UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: place * tokenByteCount, as: UInt64.self)))
        }
    }

    private static func contains(_ wanted: BlindToken, in bytes: [UInt8]) -> Bool {
        var low = 0
        var high = bytes.count / tokenByteCount
        while low < high {
            let middle = (low + high) / 2
            let token = token(middle, in: bytes)
            if token == wanted { return true }
            if token < wanted { low = middle + 1 } else { high = middle }
        }
        return false
    }
}
