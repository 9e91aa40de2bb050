import Vault

/// Reads an entry field by field by the rules (A7, A16), gathering every problem, so that none comes as a surprise later.
struct EntryReading {
    /// Most tags of one customer.
    static let tagCountMax = 20
    /// Most characters of a tag.
    static let tagCharactersMax = 20

    /// Most steps of a chain of decisions.
    static let stepCountMax = 12
    /// Most characters of a step.
    static let stepCharactersMax = 40

    let rules: EntryRules
    let base: CustomerContent
    var content: CustomerContent
    private(set) var problems: [FieldProblem] = []

    init(_ entry: CustomerEntry, over base: CustomerContent, under rules: EntryRules) {
        self.rules = rules
        self.base = base
        content = base
        for field in CustomerField.allCases where rules.allows(field) && field != .own {
            if let typed = entry.values[field] { read(field, typed) }
        }
        if let contacts = entry.contacts { read(contacts) }
        if let tags = entry.tags { read(tags) }
        readOwn(entry)
        check()
    }

    /// Notes what is wrong with a field.
    mutating func refuse(_ problem: FieldProblem) { problems.append(problem) }

    // MARK: - Single fields

    private mutating func read(_ field: CustomerField, _ typed: String) {
        guard let text = EntryText.clean(typed, isMultiline: field.takesLines) else {
            return refuse(.unreadable(field.rawValue))
        }
        guard !rules.isShown(text, of: base[field].text, as: field.mask), text != base[field].amountText else { return }
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
        guard field.shape != .person else { return .person(try person(text, for: field)) }
        return try Self.value(of: field, text, today: rules.today, rules.identityNumbers)
    }

    /// What a text means for a field, where no more than the text is needed to tell.
    static func value(
        of field: CustomerField, _ text: String, today: CalendarDate, _ identity: IdentityNumberPolicy
    ) throws(EntryRefusal) -> FieldValue {
        switch field.shape {
        case .text(let charactersMax, _):
            .text(PrivateText(try EntryText.checked(text, as: field, charactersMax: charactersMax, identity)))
        case .code: .code(try EntryCode.read(text, of: field))
        case .day: .day(try day(text, today))
        case .steps: .tags(try steps(text, identity))
        case .amount, .range, .count, .sales: try field.amount(text, today: today) ?? .absent
        case .tags, .contacts, .person, .own: .absent
        }
    }

    /// `技术部 → 采购部 → 总经理`.
    private static func steps(_ text: String, _ identity: IdentityNumberPolicy) throws(EntryRefusal) -> [PrivateText] {
        let steps = text.replacing("->", with: "→").split { "→>＞，,、；;\n".contains($0) }
            .map { String($0.trimmed) }.filter { !$0.isEmpty }
        guard steps.count <= stepCountMax, steps.allSatisfy({ $0.count <= stepCharactersMax }) else { throw .badSteps }
        return try steps.map { step throws(EntryRefusal) in PrivateText(try EntryText.checked(step, identity)) }
    }

    static func day(_ text: String, _ today: CalendarDate) throws(EntryRefusal) -> CalendarDate {
        switch DateReading.read(text, today: today) {
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
            guard !rules.identityNumbers.refuses(text) else { return refuse(.identityNumber("tags")) }
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
        checkCredit()
    }

    /// A rating that changes says why, and since when: today unless another day is given.
    private mutating func checkCredit() {
        guard content[.creditRating] != base[.creditRating] else { return }
        if content[.creditReason].isAbsent || content[.creditReason] == base[.creditReason], !content[.creditRating].isAbsent {
            refuse(FieldProblem(CustomerField.creditReason.rawValue, EntryRefusal.creditReasonNeeded.wording))
        }
        if content[.creditRatedOn] == base[.creditRatedOn] {
            content[.creditRatedOn] = content[.creditRating].isAbsent ? .absent : .day(rules.today)
        }
    }
}
