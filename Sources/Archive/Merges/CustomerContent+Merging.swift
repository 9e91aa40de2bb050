import Vault

extension CustomerContent {
    /// Fields that are not chosen in: contacts and tags are united, the owner stays, and the stage follows from the dealings.
    private static let unchosen: Set<CustomerField> = [.contacts, .tags, .owner, .lifecycle]

    /// The fields that both fill, and differently.
    func choices(with other: CustomerContent) -> [FieldChange] {
        changes(to: other).filter { !Self.unchosen.contains($0.field) && !$0.before.isAbsent && !$0.after.isAbsent }
    }

    /// The fields that only the other fills.
    func gaps(filledBy other: CustomerContent) -> [FieldChange] {
        changes(to: other).filter { !Self.unchosen.contains($0.field) && $0.before.isAbsent }
    }

    /// The contacts of another archive that this one does not have: of another name, or of the same name with none of the numbers.
    func missingContacts(of other: CustomerContent) -> [Contact] {
        other.contacts.filter { theirs in
            !contacts.contains { $0.name == theirs.name && ($0.phones.isEmpty || theirs.phones.isEmpty || !Set($0.phones).isDisjoint(with: theirs.phones)) }
        }
    }

    /// This archive with what another knows besides.
    ///
    /// - Parameter names: the fields in which the other's word is taken, by ``FieldChange/name``.
    func merged(with other: CustomerContent, taking names: Set<String>) -> CustomerContent {
        var content = self
        for change in gaps(filledBy: other) + choices(with: other).filter({ names.contains($0.name) }) { content.take(change) }
        content.contacts = Array((contacts + missingContacts(of: other)).prefix(Contact.countMax))
        content.tags += other.tags.filter { !tags.contains($0) }.prefix(max(EntryReading.tagCountMax - tags.count, 0))
        return content
    }
}
