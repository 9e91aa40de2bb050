import Database
import Vault

/// The columns of a customer, in the order in which they are read.
enum CustomerColumns {
    static let key = SealedColumn(table: SealedTable.customers, column: 1)
    static let summary = SealedColumn(table: SealedTable.customers, column: 2)
    static let content = SealedColumn(table: SealedTable.customers, column: 3)
    static let reason = SealedColumn(table: SealedTable.customers, column: 4)

    static let summaryList: SQL = "c.id, c.wrapped_key, \(summaryFacts)"

    /// The columns of a summary behind the two that every list begins with.
    static let summaryFacts: SQL = """
        c.number, c.version, c.state, c.kind, c.owner_id, c.department_id, c.entered_by, c.changed_by,
        c.industry, c.region, c.intent, c.need_type, c.value_tier, c.abc_level, c.lifecycle, c.channel,
        c.created_at, c.updated_at, c.is_demonstration, c.sealed_summary
        """

    static let whole: SQL = """
        c.id, c.wrapped_key, c.number, c.version, c.state, c.filed_version, c.kind, c.owner_id, c.department_id, c.entered_by,
        c.changed_by, c.source_person_id, c.industry, c.region, c.staff_band, c.revenue_band, c.intent,
        c.need_type, c.value_tier, c.abc_level, c.lifecycle, c.channel, c.first_contact_on, c.created_at,
        c.updated_at, c.is_demonstration, c.sealed_content
        """
}

/// A customer with the key that seals it, for those who write it again.
struct KeyedCustomer {
    var customer: Customer
    let key: DataKey

    init(_ customer: Customer, key: DataKey) {
        (self.customer, self.key) = (customer, key)
    }

    init(_ row: inout Row, keys: ArchiveKeys) throws {
        let owner = try RowKey(&row, keys: keys)
        let number = try row.next(String.self)
        let version = try row.next(Int64.self)
        let state = try row.next(FilingState.self)
        let filedVersion = try row.nextIfPresent(Int64.self)
        var content = CustomerContent(name: PrivateText(""))
        content.kind = try row.next()
        content.ownerID = try row.nextIfPresent()
        let departmentID = try row.nextIfPresent(Department.ID.self)
        let enteredByID = try row.nextIfPresent(Person.ID.self)
        let changedByID = try row.nextIfPresent(Person.ID.self)
        content.sourcePersonID = try row.nextIfPresent()
        content.industry = try row.nextIfPresent()
        content.region = try row.nextIfPresent()
        content.staffBand = try row.nextIfPresent()
        content.revenueBand = try row.nextIfPresent()
        content.intent = try row.nextIfPresent()
        content.needType = try row.nextIfPresent()
        content.valueTier = try row.nextIfPresent()
        content.abcLevel = try row.nextIfPresent()
        content.lifecycle = try row.next()
        content.channel = try row.nextIfPresent()
        content.firstContactOn = try row.nextIfPresent()
        let createdAt = try row.next(Moment.self)
        let updatedAt = try row.next(Moment.self)
        let isDemonstration = try row.next(Bool.self)
        key = owner.key
        let sealed = Sealed(stored: try row.next())
        try content.read(
            keys.vault.openRecord(sealed, under: key, at: CustomerColumns.content.at(row: owner.id.rawValue)))
        customer = Customer(
            id: owner.id, number: number, version: version, state: state, filedVersion: filedVersion,
            departmentID: departmentID, enteredByID: enteredByID, changedByID: changedByID, createdAt: createdAt,
            updatedAt: updatedAt, isDemonstration: isDemonstration, content: content)
    }
}

extension CalendarDate: SQLConvertible, SQLReadable {
    public var sqlValue: SQLValue { .text(description) }

    public init?(_ value: SQLValue) {
        guard case .text(let text) = value, let day = CalendarDate(isoText: text) else { return nil }
        self = day
    }
}
