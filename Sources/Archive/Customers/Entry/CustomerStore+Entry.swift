import Vault

extension CustomerStore {
    /// Enters a new customer as a draft from what was typed; a name is enough.
    ///
    /// - Throws: `ArchiveError.invalid` naming every field with the way out, `.forbidden`.
    public func enter(_ entry: CustomerEntry) throws -> Customer {
        try requireEditor()
        let content = try entry.content(over: CustomerContent(name: PrivateText("")), under: EntryRules(work))
        return try create(content)
    }

    /// Changes what an archive says by what was typed.
    ///
    /// - Parameter version: the version the form was opened on.
    /// - Throws: `ArchiveError.changedMeanwhile`, `.invalid`, `.forbidden`, `.notFound`.
    public func change(_ number: String, from version: Int64, by entry: CustomerEntry) throws -> Customer {
        try requireEditor()
        let keyed = try find(number)
        guard keyed.customer.version == version else {
            throw ArchiveError.changedMeanwhile(current: keyed.customer.version)
        }
        let content = try entry.content(over: keyed.customer.content, under: EntryRules(work))
        return try put(content, over: keyed, because: reason(of: entry))
    }

    /// Why an entry changes an archive; nil where it does not say.
    ///
    /// - Throws: `ArchiveError.invalid`.
    func reason(of entry: CustomerEntry) throws -> PrivateText? {
        try work.reason(ifGiven: PrivateText(entry.reason), charactersMax: Self.classReasonCharactersMax, or: .classReason)
    }

    /// Writes content; where it says nothing new, that the archive was looked at is all there is to record.
    func put(_ content: CustomerContent, over keyed: KeyedCustomer, because reason: PrivateText? = nil) throws -> Customer {
        guard content != keyed.customer.content else {
            try work.record(.customerOpened, .customer(keyed.customer.id))
            return keyed.customer
        }
        return try write(content, over: keyed, as: .customerChanged, because: reason)
    }

    /// What an entry would make of an archive, without keeping it: the way a form is checked before the rest of it is filled in.
    ///
    /// - Throws: `ArchiveError.invalid`.
    public func rehearse(_ entry: CustomerEntry) throws -> CustomerContent {
        try entry.content(over: CustomerContent(name: PrivateText("")), under: EntryRules(work))
    }
}
