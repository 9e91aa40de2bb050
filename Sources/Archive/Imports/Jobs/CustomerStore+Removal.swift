import Database
import Vault

extension CustomerStore {
    /// Takes a customer out for good, with its index entry; its entries in the ledger stay and can no longer be opened.
    func remove(_ keyed: KeyedCustomer) throws {
        let customer = keyed.customer
        try SearchIndex(work).remove(customer)
        let removed = try work.connection.execute(
            "DELETE FROM customers WHERE id = \(customer.id) AND version = \(customer.version)")
        guard removed == 1 else { throw ArchiveError.changedMeanwhile(current: customer.version) }
        var body = RecordWriter()
        body.text(1, customer.number)
        try work.record(.customerDeleted, .customer(customer.id), body: body)
    }
}
