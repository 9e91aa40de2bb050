import Vault

/// Reads one contact of an entry.
struct ContactReading {
    private(set) var contact: Contact
    private(set) var problems: [FieldProblem] = []
    private let rules: EntryRules
    private let path: String

    /// - Parameters:
    ///   - position: the place in the form, by which problems name it.
    ///   - known: the contact as it is now, when it is not a new one.
    init(_ entry: ContactEntry, at position: Int, over known: Contact?, under rules: EntryRules) {
        self.rules = rules
        path = "contacts[\(position)]"
        contact = Contact(name: PrivateText(""))
        contact.name = plain(entry.name, "name", known?.name, .contactName) ?? PrivateText("")
        contact.position = plain(entry.position, "position", known?.position, nil)
        contact.phones = phones(entry.phones, known?.phones ?? [])
        contact.email = email(entry.email, known?.email)
        let consenting = ConsentReading(entry.consent ?? ConsentEntry(), over: known?.consent, under: rules.consents, at: "\(path).consent")
        contact.consent = consenting.consent ?? known?.consent
        problems += consenting.problems
        contact.facts = known?.facts ?? [:]
        for fact in ContactFact.allCases {
            if let typed = entry.facts[fact] { contact.facts[fact] = self.fact(fact, typed, known?.known(fact)) }
        }
        if contact.name.isEmpty, !problems.contains(where: { $0.field == "\(path).name" }) {
            problems.append(.contactNameNeeded("\(path).name"))
        }
    }

    private mutating func plain(
        _ typed: String, _ part: String, _ known: PrivateText?, _ kind: MaskPolicy.Kind?
    ) -> PrivateText? {
        let rules = rules
        return read(typed, part, known, kind) { text throws(EntryRefusal) in
            guard text.count <= ContactEntry.nameCharactersMax else { throw .tooLong(charactersMax: ContactEntry.nameCharactersMax) }
            return try EntryText.checked(text, rules.identityNumbers)
        }
    }

    private mutating func email(_ typed: String, _ known: PrivateText?) -> PrivateText? {
        let rules = rules
        return read(typed, "email", known, .email) { text throws(EntryRefusal) in
            let address = try EntryText.email(text, rules.identityNumbers)
            if let refusal = rules.personalData.refusal(ofEmail: address), address != known?.inTheClear { throw refusal }
            return address
        }
    }

    private mutating func fact(_ fact: ContactFact, _ typed: String, _ known: PrivateText?) -> PrivateText? {
        let (rules, isAgreed) = (rules, contact.isAgreed)
        return read(typed, fact.rawValue, known, fact.mask) { text throws(EntryRefusal) in
            if let refusal = rules.personalData.refusal(of: fact) { throw refusal }
            guard isAgreed || !fact.isPersonal else { throw .consentNeeded(fact) }
            return try fact.checked(text, today: rules.today, rules.identityNumbers)
        }
    }

    private mutating func phones(_ typed: [String], _ known: [PrivateText]) -> [PrivateText] {
        let rules = rules
        var phones: [PrivateText] = []
        for (position, text) in typed.prefix(Contact.phoneCountMax).enumerated() {
            let part = "phones[\(position)]"
            let before = position < known.count ? known[position] : nil
            let phone = read(text, part, before, .phone) { text throws(EntryRefusal) in
                let number = try EntryText.phone(text)
                if let refusal = rules.personalData.refusal(ofPhone: number), !known.contains(PrivateText(number)) { throw refusal }
                return number
            }
            if let phone, !phones.contains(phone) { phones.append(phone) }
        }
        if typed.dropFirst(Contact.phoneCountMax).contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
            problems.append(.tooManyPhones("\(path).phones"))
        }
        return phones
    }

    private mutating func read(
        _ typed: String, _ part: String, _ known: PrivateText?, _ kind: MaskPolicy.Kind?,
        _ check: (String) throws(EntryRefusal) -> String
    ) -> PrivateText? {
        guard let text = EntryText.clean(typed, isMultiline: false) else {
            problems.append(FieldProblem("\(path).\(part)", EntryRefusal.unreadable.wording))
            return nil
        }
        if rules.isShown(text, of: known, as: kind) { return known }
        guard !text.isEmpty else { return nil }
        do throws(EntryRefusal) {
            return PrivateText(try check(text))
        } catch {
            problems.append(FieldProblem("\(path).\(part)", error.wording))
            return nil
        }
    }
}
