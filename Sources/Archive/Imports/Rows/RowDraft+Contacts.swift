import Vault
import Wording

extension RowDraft {
    /// The longest name or position of a contact, in characters.
    private static let contactCharactersMax = 60

    /// Makes contacts of the parts; numbers without anybody's name become the company's.
    mutating func settleContacts() {
        for (_, draft) in contacts.sorted(by: { $0.key < $1.key }) {
            guard let name = draft.name, let taken = shortText(name, "contacts") else {
                settleNameless(draft)
                continue
            }
            var contact = Contact(name: PrivateText(taken))
            contact.position = draft.position.flatMap { shortText($0, "contacts") }.map(PrivateText.init)
            contact.phones = phones(of: draft)
            contact.email = email(of: draft)
            contact.consent = consent(of: draft)
            contact.facts = facts(of: draft, isAgreed: contact.isAgreed)
            content.contacts.append(contact)
        }
    }

    private mutating func settleNameless(_ draft: ContactDraft) {
        for phone in phones(of: draft) {
            if content.phone == nil { content.phone = phone } else { asides.append(phone.inTheClear) }
        }
        if let email = email(of: draft) {
            if content.email == nil { content.email = email } else { asides.append(email.inTheClear) }
        }
        if let position = draft.position { asides.append(Self.line(position.value.text, position.column)) }
    }

    private mutating func consent(of draft: ContactDraft) -> Consent? {
        let reading = ConsentReading(draft.consent, over: nil, under: reader.consents, at: "contacts")
        problems += reading.problems.map { FieldProblem("contacts", $0.wording) }
        if !reading.problems.isEmpty { isMissingConsent = true }
        return reading.consent
    }

    /// What the policy does not keep, or the person did not agree to, is left out altogether: in the remarks it would be kept after all.
    private mutating func facts(of draft: ContactDraft, isAgreed: Bool) -> [ContactFact: PrivateText] {
        var facts: [ContactFact: PrivateText] = [:]
        for fact in ContactFact.allCases {
            guard let entry = draft.facts[fact] else { continue }
            if let refusal = reader.personalData.refusal(of: fact) {
                problems.append(FieldProblem("contacts", refusal.wording))
                continue
            }
            guard isAgreed || !fact.isPersonal else {
                problems.append(FieldProblem("contacts", .leftOut(EntryRefusal.consentNeeded(fact).wording)))
                isMissingConsent = true
                continue
            }
            do throws(EntryRefusal) {
                let text = fact == .bornOn ? entry.value.day ?? entry.value.text : entry.value.text
                facts[fact] = PrivateText(try fact.checked(text, today: reader.today, reader.identityNumbers))
            } catch {
                setAside(entry.value.text, from: entry.column, "contacts", error.wording)
            }
        }
        return facts
    }

    private mutating func phones(of draft: ContactDraft) -> [PrivateText] {
        var found: [PrivateText] = []
        for entry in draft.phones {
            guard !entry.value.lostDigits else {
                setAside(entry.value.text, from: entry.column, "contacts", .digitsLost)
                continue
            }
            for number in PhoneNumber.readAll(entry.value.text) {
                switch number {
                case .success(let phone): add(PrivateText(phone.normalised), to: &found, entry.column)
                case .failure(let refusal): setAside(entry.value.text, from: entry.column, "contacts", refusal.wording)
                }
            }
        }
        return found
    }

    private mutating func add(_ phone: PrivateText, to found: inout [PrivateText], _ column: ImportColumn) {
        guard !found.contains(phone) else { return }
        if let refusal = reader.personalData.refusal(ofPhone: phone.inTheClear) {
            return problems.append(FieldProblem("contacts", refusal.wording))
        }
        if found.count < Contact.phoneCountMax {
            found.append(phone)
        } else {
            asides.append(Self.line(phone.inTheClear, column))
        }
    }

    private mutating func email(of draft: ContactDraft) -> PrivateText? {
        guard let entry = draft.email else { return nil }
        let address = entry.value.text.folded
        guard EmailAddress.looksRight(address), address.count <= 200 else {
            setAside(entry.value.text, from: entry.column, "contacts", .badEmail)
            return nil
        }
        if let refusal = reader.personalData.refusal(ofEmail: address) {
            problems.append(FieldProblem("contacts", refusal.wording))
            return nil
        }
        return PrivateText(address)
    }

    private mutating func shortText(_ entry: ContactDraft.Entry, _ field: String) -> String? {
        let text = entry.value.text
        guard text.count <= Self.contactCharactersMax else {
            setAside(text, from: entry.column, field, .tooLong(charactersMax: Self.contactCharactersMax))
            return nil
        }
        return text
    }
}

extension Wording {
    fileprivate static func leftOut(_ why: Wording) -> Wording {
        Wording("未导入，已略去：\(why.chinese)", en: "Left out: \(why.english)")
    }
}
