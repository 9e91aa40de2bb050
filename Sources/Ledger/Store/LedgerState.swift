import Database

/// The one row that says how far the ledger goes.
struct LedgerState {
    var frontier: MerkleFrontier

    /// - Throws: `LedgerStoreError.stateUnreadable`.
    static func read(in connection: Connection) throws -> LedgerState {
        let state = try connection.first("SELECT size, frontier FROM ledger_state WHERE id = 1") { row in
            (size: try row.next(Int64.self), frontier: MerkleFrontier(encoded: try row.next()))
        }
        guard let state, let frontier = state.frontier, frontier.size == state.size else {
            throw LedgerStoreError.stateUnreadable
        }
        return LedgerState(frontier: frontier)
    }

    /// Replaces the state that had `oldSize` entries.
    ///
    /// - Throws: `LedgerStoreError.overtaken` when the stored state is another by now.
    func write(over oldSize: Int64, in connection: Connection) throws {
        let changed = try connection.execute(
            """
            UPDATE ledger_state SET size = \(frontier.size), frontier = \(frontier.encoded)
            WHERE id = 1 AND size = \(oldSize)
            """)
        guard changed == 1 else { throw LedgerStoreError.overtaken }
    }
}
