import Vault

/// Reads an entry field by field by the rules (A7, A16), gathering every problem, so that none comes as a surprise later.
struct EntryReading {
    /// Most tags of one customer.
    static let tagCountMax = 20
    /// Most characters of a tag.
    static let tagCharactersMax = 20

    let rules: EntryRules
    let base: CustomerContent
    private(set) var content: CustomerContent
    private(set) var problems: [FieldProblem] = []

    init(_ entry: CustomerEntry, over base: CustomerContent, under rules: EntryRules) {
        self.rules = rules
        self.base = base
        content = base
        for field in CustomerField.allCases where rules.allows(field) {
            if let typed = entry.values[field] { read(field, typed) }
        }
        if let contacts = entry.contacts { read(contacts) }
        if let tags = entry.tags { read(tags) }
        check()
    }

    /// Notes what is wrong with a field.
    mutating func refuse(_ problem: FieldProblem) { problems.append(problem) }

    // MARK: - Single fields

    private mutating func read(_ field: CustomerField, _ typed: String) {
        let isMultiline = if case .text(_, true) = field.shape { true } else { false }
        guard let text = EntryText.clean(typed, isMultiline: isMultiline) else {
            return refuse(.unreadable(field.rawValue))
        }
        guard !rules.isShown(text, of: base[field].text, as: field.mask) else { return }
        guard !text.isEmpty else {
            content[field] = .absent
            return
        }
        do throws(EntryRefusal) {
            content[field] = try value(of: field, text)
        } catch {
            refuse(FieldProblem(field.rawValue, error.wording))
        }
    }

    private func value(of field: CustomerField, _ text: String) throws(EntryRefusal) -> FieldValue {
        switch field.shape {
        case .text(let charactersMax, _):
            .text(PrivateText(try EntryText.checked(text, as: field, charactersMax: charactersMax)))
        case .code: .code(try EntryCode.read(text, of: field))
        case .day: .day(try day(text))
        case .person: .person(try person(text, for: field))
        case .tags, .contacts: .absent
        }
    }

    private func day(_ text: String) throws(EntryRefusal) -> CalendarDate {
        switch DateReading.read(text, today: rules.today) {
        case .date(let day, nil): return day
        case .date(_, let concern?): throw EntryRefusal(concern.wording)
        case .ambiguous(let days): throw .ambiguousDay(days)
        case .unreadable(let refusal): throw EntryRefusal(refusal.wording)
        }
    }

    /// Whoever is named already may stay, though the account is closed by now.
    private func person(_ text: String, for field: CustomerField) throws(EntryRefusal) -> Person.ID {
        guard let id = Int64(text).map(Person.ID.init(rawValue:)), let person = rules.directory.person(id) else {
            throw .noSuchPerson
        }
        if base[field].person == id { return id }
        guard field == .owner else {
            if person.isDisabled { throw .noSuchPerson }
            return id
        }
        guard rules.mayOwn(person) else { throw .mayNotOwn(person.name) }
        return id
    }

    // MARK: - Lists

    private mutating func read(_ tags: [String]) {
        var kept: [PrivateText] = []
        for tag in tags.prefix(Self.tagCountMax * 2) {
            guard let text = EntryText.clean(tag, isMultiline: false), text.count <= Self.tagCharactersMax else {
                return refuse(.tagTooLong)
            }
            guard IdentityCardNumber.find(in: text).isEmpty else { return refuse(.identityNumber("tags")) }
            if !text.isEmpty, !kept.contains(PrivateText(text)) { kept.append(PrivateText(text)) }
        }
        guard kept.count <= Self.tagCountMax, tags.count <= Self.tagCountMax * 2 else { return refuse(.tooManyTags) }
        content.tags = kept
    }

    private mutating func read(_ entries: [ContactEntry]) {
        let filled = entries.enumerated().filter { !$0.element.isBlank }
        guard filled.count <= Contact.countMax else { return refuse(.tooManyContacts) }
        var contacts: [Contact] = []
        for (position, entry) in filled {
            let known = entry.origin.flatMap { base.contacts.indices.contains($0) ? base.contacts[$0] : nil }
            let reading = ContactReading(entry, at: position, over: known, under: rules)
            problems += reading.problems
            contacts.append(reading.contact)
        }
        content.contacts = contacts
    }

    // MARK: - The whole

    private mutating func check() {
        if content.name.isEmpty, !problems.contains(where: { $0.field == CustomerField.name.rawValue }) {
            refuse(.nameNeeded)
        }
        let noteChanged = content.channel != base.channel || content.channelNote != base.channelNote
        if noteChanged, content.channel?.needsLawfulSource == true, content.channelNote?.isEmpty ?? true {
            refuse(.lawfulSourceNeeded)
        }
    }
}
