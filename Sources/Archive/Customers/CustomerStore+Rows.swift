import Database
import Vault

extension CustomerStore {
    func insertRow(_ customer: Customer, _ prepared: PreparedCustomer, importBatch: Int64?) throws {
        let content = customer.content
        try work.connection.execute(
            """
            INSERT INTO customers (
              id, number, version, state, filed_version, kind, owner_id, department_id, entered_by, changed_by,
              source_person_id, industry, region, staff_band, revenue_band, size, intent, need_type, value_tier,
              abc_level, lifecycle, channel, first_contact_on, created_at, updated_at, import_batch,
              is_demonstration, wrapped_key, sealed_summary, sealed_content)
            VALUES (
              \(customer.id), \(customer.number), \(customer.version), \(customer.state), \(customer.filedVersion),
              \(content.kind), \(content.ownerID), \(customer.departmentID), \(customer.enteredByID),
              \(customer.changedByID), \(content.sourcePersonID), \(content.industry), \(content.region),
              \(content.staffBand), \(content.revenueBand), \(customer.size), \(content.intent), \(content.needType),
              \(content.valueTier), \(content.abcLevel), \(content.lifecycle), \(content.channel),
              \(content.firstContactOn), \(customer.createdAt), \(customer.updatedAt), \(importBatch),
              \(customer.isDemonstration), \(prepared.wrappedKey), \(prepared.summary.bytes), \(prepared.sealed.bytes))
            """)
    }

    func update(_ customer: Customer, key: DataKey, from version: Int64) throws {
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
            WHERE id = \(customer.id) AND version = \(version)
            """)
        guard changed == 1 else { throw ArchiveError.changedMeanwhile(current: version) }
    }
}

/// The two sealed columns of a customer.
struct SealedContent {
    let summary: Sealed
    let content: Sealed

    init(_ content: CustomerContent, of id: Customer.ID, under key: DataKey, vault: Vault) {
        summary = vault.seal(content.summaryRecord, under: key, at: CustomerColumns.summary.at(row: id.rawValue))
        self.content = vault.seal(content.privateRecord, under: key, at: CustomerColumns.content.at(row: id.rawValue))
    }
}

/// A new customer sealed and cut into tokens before the one writer is troubled with it.
struct PreparedCustomer: Sendable {
    let id: Customer.ID
    let content: CustomerContent
    let isDemonstration: Bool
    let key: DataKey
    let wrappedKey: [UInt8]
    let summary: Sealed
    let sealed: Sealed
    let tokens: [BlindToken]

    init(id: Customer.ID, content: CustomerContent, isDemonstration: Bool, keys: ArchiveKeys) {
        self.id = id
        self.content = content
        self.isDemonstration = isDemonstration
        key = .random()
        wrappedKey = keys.wrap(key, of: id)
        let both = SealedContent(content, of: id, under: key, vault: keys.vault)
        summary = both.summary
        sealed = both.content
        tokens = SearchIndex.tokens(of: content, keys: keys)
    }
}
