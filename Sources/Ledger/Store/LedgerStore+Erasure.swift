import Database

extension LedgerStore {
    /// Takes the bodies of everything about one subject out of the tables; who, what and when stay, and so do all proofs.
    ///
    /// The verifier takes an erased body for damage unless it is told of the permission (`PermittedErasures`).
    /// - Returns: how many bodies were there to erase.
    @discardableResult
    public func eraseBodies(
        aboutKind subjectKind: String, id subjectID: Int64, in connection: Connection
    ) throws -> Int {
        try connection.execute(
            """
            UPDATE ledger_entries SET body = NULL
            WHERE subject_kind = \(subjectKind) AND subject_id = \(subjectID) AND body IS NOT NULL
            """)
    }
}
