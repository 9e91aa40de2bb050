/// What somebody typed about a customer, field by field, before any rule looked at it.
///
/// A field that is not there stays as it is. A field that says just what its reader was shown of it, masked perhaps,
/// stays as it is too: so a form can be sent back whole by somebody who may not see every value.
public struct CustomerEntry: Hashable, Sendable {
    /// What was typed, by field; a blank text clears the field.
    public var values: [CustomerField: String]
    /// The contacts as typed; nil leaves them as they are.
    public var contacts: [ContactEntry]?
    /// The tags as typed; nil leaves them as they are.
    public var tags: [String]?

    /// What was typed into fields that the company added: codes or names, numbers of people; a blank text clears the field.
    public var own: [OwnField.ID: String] = [:]
    /// Why it is changed, kept sealed in the history beside what changed; blank for none.
    public var reason = ""
    /// Whether own fields that are not in it are cleared.
    public var clearsOtherOwn = false

    /// An entry by its parts.
    public init(
        values: [CustomerField: String] = [:], contacts: [ContactEntry]? = nil, tags: [String]? = nil, own: [OwnField.ID: String] = [:]
    ) {
        self.own = own
        self.values = values
        self.contacts = contacts
        self.tags = tags
    }

    /// The fields it says something about.
    public var fields: Set<CustomerField> {
        var fields = Set(values.keys)
        if contacts != nil { fields.insert(.contacts) }
        if tags != nil { fields.insert(.tags) }
        if !own.isEmpty || clearsOtherOwn { fields.insert(.own) }
        return fields
    }

    /// What the archive says once this is entered.
    ///
    /// - Parameter base: what it says now.
    /// - Throws: `ArchiveError.invalid` naming every field that cannot be taken as it is.
    func content(over base: CustomerContent, under rules: EntryRules) throws -> CustomerContent {
        let reading = EntryReading(self, over: base, under: rules)
        guard reading.problems.isEmpty else { throw ArchiveError.invalid(reading.problems) }
        return reading.content
    }
}
