import Database

extension LedgerStore {
    /// Signs what the ledger is now and keeps the signed head beside it.
    ///
    /// The caller writes the same head to a `HeadFile` once the transaction is committed.
    /// - Parameter node: who signs, where several keep a file of heads each; at most 64 characters.
    /// - Throws: `LedgerStoreError`, `DatabaseError`, and what the signing throws.
    public func signHead(
        with signer: LedgerSigner, as node: String = "", atMilliseconds: Int64, in connection: Connection
    ) throws -> SignedHead {
        let (size, root) = try current(in: connection)
        let signed = try signer.sign(size: size, root: root, atMilliseconds: atMilliseconds)
        try connection.execute(
            """
            INSERT INTO ledger_heads (size, at, note, node)
            VALUES (\(size), \(atMilliseconds), \(signed.text), \(node))
            ON CONFLICT (size, at) DO UPDATE SET note = excluded.note, node = excluded.node
            """)
        return signed
    }

    /// The head that was signed last; nil when none was, or what is stored is none.
    public func latestHead(in connection: Connection) throws -> SignedHead? {
        try latestHeads(1, in: connection).first
    }

    /// The heads that were signed last, the last first; what is stored and is none is left out.
    ///
    /// - Parameters:
    ///   - countMax: the most that are read.
    ///   - node: only those that it signed; everybody's when nil.
    public func latestHeads(_ countMax: Int, by node: String? = nil, in connection: Connection) throws -> [SignedHead] {
        let own: SQL = if let node { "WHERE node = \(node) " } else { "" }
        return try connection.values(
            "SELECT note FROM ledger_heads \(own)ORDER BY size DESC, at DESC LIMIT \(countMax)", as: String.self
        ).compactMap { SignedHead(text: $0) }
    }
}
