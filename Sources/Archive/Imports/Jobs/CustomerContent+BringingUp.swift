import Vault

extension CustomerContent {
    /// This archive brought up to what a row says: where the row says something it counts, nothing is emptied.
    ///
    /// Name, kind, owner, source person and lifecycle stay; contacts, numbers, tags and remarks are added.
    func broughtUp(to row: CustomerContent) -> CustomerContent {
        var content = self
        for field in Self.taken where !row[field].isAbsent { content[field] = row[field] }
        for contact in row.contacts { content.add(contact) }
        for tag in row.tags where !content.tags.contains(tag) { content.tags.append(tag) }
        if content.firstContactOn == nil { content.firstContactOn = row.firstContactOn }
        if content.sourcePersonID == nil { content.sourcePersonID = row.sourcePersonID }
        content.own.merge(row.own) { $1 }
        content.addNotes(row.notes)
        return content
    }

    private static let taken: [CustomerField] = [
        .creditCode, .industry, .region, .address, .staffBand, .revenueBand, .phone, .email, .website, .coreNeed,
        .intent, .needType, .channel, .channelNote, .valueTier, .abcLevel,
    ] + CustomerField.furtherFields

    private mutating func add(_ contact: Contact) {
        guard let known = contacts.firstIndex(where: { $0.name == contact.name }) else {
            if contacts.count < Contact.countMax { contacts.append(contact) }
            return
        }
        for phone in contact.phones where !contacts[known].phones.contains(phone) {
            if contacts[known].phones.count < Contact.phoneCountMax { contacts[known].phones.append(phone) }
        }
        contacts[known].position = contact.position ?? contacts[known].position
        contacts[known].consent = Self.consent(contact.consent, over: contacts[known].consent)
        let isAgreed = contacts[known].isAgreed
        contacts[known].facts.merge(contact.facts.filter { isAgreed || !$0.key.isPersonal }) { $1 }
        contacts[known].email = contact.email ?? contacts[known].email
    }

    /// A consent that says what is in force already is not written down a second time, and none of before a withdrawal undoes it: an older
    /// list may still hold it.
    private static func consent(_ consent: Consent?, over known: Consent?) -> Consent? {
        guard let consent, let known else { return consent ?? known }
        if let withdrawnAt = known.withdrawnAt { return consent.givenOn > CalendarDate(withdrawnAt) ? consent : known }
        return known.saysSame(as: consent) ? known : consent
    }

    private mutating func addNotes(_ added: PrivateText?) {
        guard let added, !added.isEmpty, case .text(let charactersMax, _) = CustomerField.notes.shape else { return }
        guard let mine = notes, !mine.isEmpty else {
            notes = added
            return
        }
        let whole = mine.inTheClear + "\n" + added.inTheClear
        if !mine.inTheClear.contains(added.inTheClear), whole.count <= charactersMax { notes = PrivateText(whole) }
    }
}
