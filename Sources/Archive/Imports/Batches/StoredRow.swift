import Database
import Vault

/// A row as the database keeps it.
struct StoredRow: Sendable {
    let row: JudgedRow
    let choice: RowChoice?
    let outcome: RowOutcome?
    let customerID: Customer.ID?

    static let columns: SQL = """
        r.row_number, r.verdict, r.choice, r.match_customer_id, r.match_row, r.outcome, r.customer_id, r.sealed
        """

    init(_ row: inout Row, of keyed: KeyedBatch, vault: Vault) throws {
        let number = try row.next(Int.self)
        var judged = JudgedRow(number: number, verdict: try row.next())
        choice = try row.nextIfPresent()
        judged.matchCustomerID = try row.nextIfPresent()
        judged.matchRow = try row.nextIfPresent()
        outcome = try row.nextIfPresent()
        customerID = try row.nextIfPresent()
        try judged.read(
            vault.openRecord(
                Sealed(stored: row.next()), under: keyed.key,
                at: ImportColumns.place(of: number, in: keyed.batch.id)))
        self.row = judged
    }

    /// What is to be done with the row.
    var choiceInForce: RowChoice? {
        switch row.verdict {
        case .complete, .lacking: .new
        case .duplicate: choice ?? .skip
        case .refused: nil
        }
    }
}
