import Database
import Vault
import Wording

extension CustomerStore {
    /// Puts a draft into the trash that nobody but its editor has worked on yet; its number is not given out again.
    ///
    /// - Throws: `ArchiveError.wrongState` for an archive that was submitted once, `.forbidden` for somebody else's draft,
    ///   `.changedMeanwhile`, `.notFound`.
    public func delete(_ number: String, from version: Int64) throws {
        try requireEditor()
        let customer = try find(number).customer
        guard customer.version == version else { throw ArchiveError.changedMeanwhile(current: customer.version) }
        guard try isDeletable(customer) else { throw ArchiveError.wrongState(Self.onlyDraftsGo) }
        guard customer.enteredByID == work.actor.personID else { throw ArchiveError.forbidden(Self.onlyOwnGo) }
        try work.trash.take(customer)
    }

    /// Whether an archive is a draft that was never submitted, of somebody with whom there were no dealings.
    public func isDeletable(_ customer: Customer) throws -> Bool {
        guard customer.state == .draft, customer.filedVersion == nil else { return false }
        let kept = try work.connection.value(
            """
            SELECT (SELECT count(*) FROM filing_notes WHERE customer_id = \(customer.id))
              + (SELECT count(*) FROM (SELECT 1 FROM dealings WHERE customer_id = \(customer.id) LIMIT 1) d)
            """, as: Int.self)
        return kept == 0
    }

    private static let onlyDraftsGo = Wording(
        "只能删除从未送核对、也没有交易的草稿。", en: "Only a draft that was never submitted, and without dealings, can be deleted.")
    private static let onlyOwnGo = Wording("只能删除自己录入的草稿。", en: "Only your own draft can be deleted.")
}
