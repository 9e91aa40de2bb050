import Database
import Vault

extension CustomerStore {
    /// Takes a customer out for good: index entry, row and, with the row, the key, so that what the ledger holds of it can
    /// no longer be opened. That it was there, its number, and who took it out stay. Whoever calls has asked who may.
    ///
    /// - Throws: `ArchiveError.changedMeanwhile` where it is not of this version any more.
    func remove(_ customer: Customer) throws {
        try SearchIndex(work).remove(customer)
        let removed = try work.connection.execute(
            "DELETE FROM customers WHERE id = \(customer.id) AND version = \(customer.version)")
        guard removed == 1 else { throw ArchiveError.changedMeanwhile(current: customer.version) }
        var body = RecordWriter()
        body.text(1, customer.number)
        try work.record(.customerDeleted, .customer(customer.id), body: body)
    }
}
