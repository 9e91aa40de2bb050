/// Two changes of the same archive that met: what an entry says against what was saved meanwhile (G7).
public struct EntryConflict: Sendable {
    /// The archive as it is now.
    public let current: Customer
    /// The archive as it was when the form was opened.
    public let base: PastVersion
    /// The fields the entry changes, as they are now (`before`) and as the entry would have them (`after`).
    public let mine: [FieldChange]
    /// The fields others changed since the form was opened, from then to now.
    public let theirs: [FieldChange]

    /// Whether any field was changed on both sides to different values.
    public var isReal: Bool {
        let changedByThem = Set(theirs.map(\.name))
        return mine.contains { changedByThem.contains($0.name) }
    }
}

extension CustomerStore {
    /// Compares an entry made on an older version with the archive as it is now.
    ///
    /// - Throws: `ArchiveError.invalid` for an entry that could not be taken anyhow, `.notFound`, `.changedMeanwhile` for a
    ///   version that never was.
    public func conflict(_ number: String, from version: Int64, with entry: CustomerEntry) throws -> EntryConflict {
        let current = try open(number)
        guard (1..<current.version).contains(version) else {
            throw ArchiveError.changedMeanwhile(current: current.version)
        }
        let base = try self.version(version, of: current)
        let wanted = try entry.content(over: base.content, under: EntryRules(work))
        let touched = Set(base.content.changes(to: wanted).map(\.name))
        return EntryConflict(
            current: current, base: base,
            mine: current.content.changes(to: wanted).filter { touched.contains($0.name) },
            theirs: base.content.changes(to: current.content))
    }

    /// Settles a conflict: takes the fields chosen from the entry and leaves the others as they are now.
    ///
    /// - Parameters:
    ///   - current: the version the choice was made on.
    ///   - base: the version the entry was made on.
    ///   - fields: those to be taken from the entry; of those the company added, only the ones in `own`.
    /// - Throws: `ArchiveError.changedMeanwhile` when there was yet another change; as ``change(_:from:by:)``.
    public func settle(
        _ number: String, from current: Int64, base: Int64, taking fields: Set<CustomerField>,
        own: Set<OwnField.ID> = [], of entry: CustomerEntry
    ) throws -> Customer {
        try requireEditor()
        let keyed = try find(number)
        guard keyed.customer.version == current else {
            throw ArchiveError.changedMeanwhile(current: keyed.customer.version)
        }
        let old = try version(base, of: keyed.customer).content
        let wanted = try entry.content(over: old, under: EntryRules(work))
        var content = keyed.customer.content
        for field in fields where field != .own { content[field] = wanted[field] }
        for id in own { content.own[id] = wanted.own[id] }
        content.contacts = content.contacts.revived(over: keyed.customer.content.contacts, at: work.at)
        return try put(content, over: keyed, because: reason(of: entry))
    }
}
