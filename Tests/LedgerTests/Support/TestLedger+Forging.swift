import Database
import Testing

@testable import Ledger

extension TestLedger {
    /// Changes an entry and gives it the commitment and leaf hash that fit the change.
    func forge(_ index: Int64) async throws {
        var act = TestActs.act(Int(index))
        act.kind = "forged"
        let forged = LedgerEntry(act, index: index)
        try await tamper(
            """
            UPDATE ledger_entries
            SET at = \(forged.atMilliseconds), actor_id = \(forged.actorID), actor_role = \(forged.actorRole),
                origin = \(forged.origin), kind = \(forged.kind), subject_kind = \(forged.subjectKind),
                subject_id = \(forged.subjectID), batch = \(forged.batch), body = \(forged.sealedBody),
                commitment = \(forged.commitment), leaf_hash = \(forged.leafHash)
            WHERE idx = \(index)
            """)
    }

    /// Writes the whole ledger anew with one entry changed, as somebody would who holds the database but not the key.
    func rewrite(from index: Int64, _ change: (inout NewEntry) -> Void) async throws {
        let acts = try await database.read { connection in
            try connection.rows("SELECT \(StoredEntry.columns) FROM ledger_entries ORDER BY idx") { row in
                NewEntry(try StoredEntry(&row).entry)
            }
        }
        var forged = acts
        change(&forged[Int(index)])
        try await truncate(to: 0)
        try await append(forged)
    }

    /// Takes the end away and makes nodes and state agree with what is left.
    func truncate(to size: Int) async throws {
        let leaves = try await database.read { connection in
            try connection.values(
                "SELECT leaf_hash FROM ledger_entries WHERE idx < \(size) ORDER BY idx", as: LedgerHash.self)
        }
        var frontier = MerkleFrontier()
        for leaf in leaves {
            frontier.append(leaf)
        }
        try await tamper(
            "DELETE FROM ledger_entries WHERE idx >= \(size)",
            "DELETE FROM ledger_nodes WHERE ((position + 1) << CAST(level AS INTEGER)) > \(size)",
            "UPDATE ledger_state SET size = \(size), frontier = \(frontier.encoded)")
    }
}

extension NewEntry {
    fileprivate init(_ entry: LedgerEntry) {
        self.init(
            atMilliseconds: entry.atMilliseconds, actorID: entry.actorID, actorRole: entry.actorRole,
            origin: entry.origin, kind: entry.kind, subjectKind: entry.subjectKind, subjectID: entry.subjectID,
            batch: entry.batch, sealedBody: entry.sealedBody ?? [])
    }
}
