import Vault
import Wording

extension CustomerStore {
    /// Writes down that a contact agreed to personal facts being kept (F7).
    ///
    /// - Parameters:
    ///   - place: the contact's place in the archive, from 0.
    ///   - version: the version it was done on.
    /// - Throws: `ArchiveError.invalid` naming `channel`, `givenOn` or `text`, `.changedMeanwhile`, `.forbidden`, `.notFound`.
    public func recordConsent(
        _ entry: ConsentEntry, ofContact place: Int, of number: String, from version: Int64
    ) throws -> Customer {
        try changeContact(place, of: number, from: version, as: .consentRecorded) { contact in
            let known = contact.isAgreed ? contact.consent : nil
            let reading = ConsentReading(entry, over: known, under: EntryRules(work).consents, at: "")
            guard !entry.isBlank else { throw ArchiveError.invalid([.consentChannelNeeded]) }
            guard reading.problems.isEmpty else {
                throw ArchiveError.invalid(reading.problems.map { FieldProblem(String($0.field.dropFirst()), $0.wording) })
            }
            contact.consent = reading.consent
        }
    }

    /// Writes down that a contact agrees no longer: what needed the consent is hidden from everybody and refused from then on.
    ///
    /// - Parameters:
    ///   - place: the contact's place in the archive, from 0.
    ///   - clearing: whether what needed it is taken out as well; a consent withdrawn before may be sent again for that.
    /// - Throws: `ArchiveError.wrongState` where there is nothing to withdraw or to take out, `.changedMeanwhile`, `.forbidden`, `.notFound`.
    public func withdrawConsent(
        ofContact place: Int, of number: String, from version: Int64, clearing: Bool
    ) throws -> Customer {
        try changeContact(place, of: number, from: version, as: .consentWithdrawn) { contact in
            guard contact.isAgreed || clearing && contact.hidesFacts else { throw ArchiveError.wrongState(Self.nothingToWithdraw) }
            if contact.isAgreed { contact = contact.withdrawn(by: work.actor, at: work.at) }
            if clearing { contact = contact.withoutPersonalFacts }
        }
    }

    /// Changes one contact; whether the archive is on file is not touched by what somebody agrees to.
    private func changeContact(
        _ place: Int, of number: String, from version: Int64, as act: Act, _ change: (inout Contact) throws -> Void
    ) throws -> Customer {
        try requireEditor()
        let keyed = try find(number)
        guard keyed.customer.version == version else {
            throw ArchiveError.changedMeanwhile(current: keyed.customer.version)
        }
        var content = keyed.customer.content
        guard content.contacts.indices.contains(place) else { throw ArchiveError.notFound }
        try change(&content.contacts[place])
        guard content != keyed.customer.content else { return try put(content, over: keyed) }
        return try write(content, over: keyed, as: act, because: content.contacts[place].name, isChecked: false)
    }

    /// Notes in the ledger who agreed to something in the course of an entry or a change.
    func noteConsents(of contacts: [Contact], in customer: Customer, key: DataKey) throws {
        for contact in contacts {
            let body = CustomerVersion.record(version: customer.version, state: customer.state, reason: contact.name)
            try work.record(.consentRecorded, .customer(customer.id), body: body, under: key)
        }
    }

    private static let nothingToWithdraw = Wording(
        "这位联系人没有有效的同意可撤回，也没有要清除的内容。", en: "There is no consent in force to withdraw, and nothing to take out.")
}

extension FieldProblem {
    static let consentChannelNeeded = FieldProblem("channel", EntryRefusal.consentChannelNeeded.wording)
}
