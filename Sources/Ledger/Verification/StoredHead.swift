import Database

/// A row of `ledger_heads`.
struct StoredHead {
    let size: Int64

    /// Nil when the note is not a signed head, or not of the size and moment that the row says.
    let signed: SignedHead?

    init(_ row: inout Row) throws {
        let size: Int64 = try row.next()
        let atMilliseconds: Int64 = try row.next()
        let signed = SignedHead(text: try row.next())
        self.size = size
        let isItself = signed?.head.size == size && signed?.head.atMilliseconds == atMilliseconds
        self.signed = isItself ? signed : nil
    }

    static func all(in connection: Connection) throws -> [StoredHead] {
        try connection.rows("SELECT size, at, note FROM ledger_heads ORDER BY size, at") { row in
            try StoredHead(&row)
        }
    }
}
