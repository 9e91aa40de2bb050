import Database
import Ledger

extension CustomerStore {
    /// How long a look stays good for the same reader, in milliseconds: a page that refreshes itself is not a new look.
    static let lookMilliseconds: Int64 = 30 * 60_000
    /// Entries looked through for the reader's last look.
    private static let entriesSearchedMax = 50

    /// Opens an archive for a page that refreshes itself: recorded unless the same person opened it within half an hour.
    ///
    /// - Throws: `ArchiveError.notFound`.
    public func reopen(_ number: String) throws -> Customer {
        let customer = try find(number).customer
        if try wasOpenedLately(customer.id) { return customer }
        try work.record(.customerOpened, .customer(customer.id))
        return customer
    }

    private func wasOpenedLately(_ id: Customer.ID) throws -> Bool {
        guard let person = work.actor.personID else { return false }
        let entries = try LedgerStore().entries(
            aboutKind: Subject.Kind.customer.rawValue, id: id.rawValue, limit: Self.entriesSearchedMax,
            in: work.connection)
        return entries.contains { entry in
            entry.kind == Act.customerOpened.rawValue && entry.actorID == person.rawValue
                && entry.atMilliseconds > work.at.rawValue - Self.lookMilliseconds
        }
    }
}
