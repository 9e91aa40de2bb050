import Database
import Vault

extension CustomerStore {
    /// Brings the row and the index to what a customer has become.
    func update(_ before: Customer, to customer: Customer, key: DataKey) throws {
        let content = customer.content
        let sealed = SealedContent(content, of: customer.id, under: key, vault: work.keys.vault)
        let changed = try work.connection.execute(
            """
            UPDATE customers
            SET version = \(customer.version), state = \(customer.state), filed_version = \(customer.filedVersion),
              kind = \(content.kind), owner_id = \(content.ownerID), department_id = \(customer.departmentID),
              changed_by = \(customer.changedByID), source_person_id = \(content.sourcePersonID),
              industry = \(content.industry), region = \(content.region), staff_band = \(content.staffBand),
              revenue_band = \(content.revenueBand), size = \(customer.size), intent = \(content.intent),
              need_type = \(content.needType), value_tier = \(content.valueTier), abc_level = \(content.abcLevel),
              lifecycle = \(content.lifecycle), channel = \(content.channel),
              first_contact_on = \(content.firstContactOn), updated_at = \(customer.updatedAt),
              sealed_summary = \(sealed.summary.bytes), sealed_content = \(sealed.content.bytes)
            WHERE id = \(customer.id) AND version = \(before.version)
            """)
        guard changed == 1 else { throw ArchiveError.changedMeanwhile(current: before.version) }
        try SearchIndex(work).replace(before, with: customer)
    }
}

extension Customer {
    /// The columns of a new customer's row, in the order of ``row(_:importBatch:)``.
    static let table = TableColumns(
        "customers", "id", "number", "version", "state", "filed_version", "kind", "owner_id", "department_id", "entered_by",
        "changed_by", "source_person_id", "industry", "region", "staff_band", "revenue_band", "size", "intent", "need_type",
        "value_tier", "abc_level", "lifecycle", "channel", "first_contact_on", "created_at", "updated_at", "import_batch",
        "is_demonstration", "wrapped_key", "sealed_summary", "sealed_content")

    /// A new customer as it is kept.
    func row(_ prepared: PreparedCustomer, importBatch: Int64?) -> [SQLValue] {
        [SQLValue](
            row: id, number, version, state, filedVersion, content.kind, content.ownerID, departmentID, enteredByID,
            changedByID, content.sourcePersonID, content.industry, content.region, content.staffBand, content.revenueBand, size,
            content.intent, content.needType, content.valueTier, content.abcLevel, content.lifecycle, content.channel,
            content.firstContactOn, createdAt, updatedAt, importBatch, isDemonstration, prepared.wrappedKey,
            prepared.summary.bytes, prepared.sealed.bytes)
    }
}
