import Database
import Vault

extension CustomerSummary {
    init(_ row: inout Row, keys: ArchiveKeys) throws {
        try self.init(&row, of: RowKey(&row, keys: keys), vault: keys.vault)
    }

    /// Reads the columns of a summary and behind them the sealed content.
    static func withContent(
        _ row: inout Row, keys: ArchiveKeys
    ) throws -> (summary: CustomerSummary, content: CustomerContent) {
        let owner = try RowKey(&row, keys: keys)
        let summary = try CustomerSummary(&row, of: owner, vault: keys.vault)
        var content = CustomerContent(name: summary.name)
        content.kind = summary.kind
        let place = CustomerColumns.content.at(row: owner.id.rawValue)
        try content.read(keys.vault.openRecord(Sealed(stored: row.next()), under: owner.key, at: place))
        return (summary, content)
    }

    /// Reads the columns behind the key.
    init(_ row: inout Row, of owner: RowKey, vault: Vault) throws {
        id = owner.id
        number = try row.next()
        version = try row.next()
        state = try row.next()
        kind = try row.next()
        ownerID = try row.nextIfPresent()
        departmentID = try row.nextIfPresent()
        enteredByID = try row.nextIfPresent()
        changedByID = try row.nextIfPresent()
        industry = try row.nextIfPresent()
        region = try row.nextIfPresent()
        intent = try row.nextIfPresent()
        needType = try row.nextIfPresent()
        valueTier = try row.nextIfPresent()
        abcLevel = try row.nextIfPresent()
        lifecycle = try row.next()
        channel = try row.nextIfPresent()
        createdAt = try row.next()
        updatedAt = try row.next()
        isDemonstration = try row.next()
        let sealed = Sealed(stored: try row.next())
        var parts = SummaryParts()
        try parts.read(vault.openRecord(sealed, under: owner.key, at: CustomerColumns.summary.at(row: id.rawValue)))
        name = parts.name
        contactName = parts.contactName
        contactPhone = parts.contactPhone
    }
}

/// The sealed parts of a summary while they are read.
private struct SummaryParts {
    var name = PrivateText("")
    var contactName: PrivateText?
    var contactPhone: PrivateText?

    mutating func read(_ record: RecordReader) throws {
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case SummaryTag.name: name = try field.privateText()
            case SummaryTag.contactName: contactName = try field.privateText()
            case SummaryTag.contactPhone: contactPhone = try field.privateText()
            default: break
            }
        }
    }
}

/// Which customer a row is about and the key that seals it; every list of columns begins with the two.
struct RowKey {
    let id: Customer.ID
    let key: DataKey

    init(_ row: inout Row, keys: ArchiveKeys) throws {
        id = try row.next()
        key = try keys.customerKey(id, wrapped: row.next())
    }
}
