import Archive
import Wording

/// What stands in the fields of a customer's form, word for word: as it was shown, or as it was typed.
struct CustomerAnswers: Sendable, Hashable {
    /// One row of the contacts.
    struct ContactRow: Sendable, Hashable {
        /// The place among the contacts shown; nil for a new one.
        var origin: Int?
        var name = ""
        var position = ""
        var phones: [String] = []
        var email = ""
        /// What else stands there; a fact that was not asked for is not in it.
        var facts: [ContactFact: String] = [:]
        /// A consent that is typed here.
        var consent = ConsentEntry()
        /// Whether there is one already.
        var isAgreed = false
    }

    /// By field name.
    var texts: [String: String] = [:]
    /// By field that the company added; several boxes of one field with commas between.
    var own: [OwnField.ID: String] = [:]
    /// Why it is changed; blank for none.
    var reason = ""
    /// Nil where the form had no contacts.
    var contacts: [ContactRow]?

    /// Rows and numbers of a row that are read; what is behind them the rules of entry refuse.
    static let rowsMax = 100
    static let phonesMax = 8
    static let tagsField = CustomerField.tags.rawValue
    private static let tagSeparators = Set("，,、；;\n")

    /// What a form shows of an archive to somebody who sees so much of it.
    init(of content: CustomerContent, _ sight: Sight) {
        own = content.own.compactMapValues(\.ownText)
        for field in CustomerField.allCases where field.shape != .contacts && field != .own {
            texts[field.rawValue] = Self.text(of: content[field], in: field, sight)
        }
        contacts = content.contacts.enumerated().map { position, contact in
            ContactRow(
                origin: position, name: sight.shown(contact.name, .contactName)?.text ?? "",
                position: sight.text(contact.position) ?? "",
                phones: contact.phones.compactMap { sight.shown($0, .phone)?.text },
                email: sight.shown(contact.email, .email)?.text ?? "",
                facts: contact.facts.reduce(into: [:]) { facts, fact in
                    guard let value = contact.known(fact.key) else { return }
                    facts[fact.key] = fact.key.mask.flatMap { sight.shown(value, $0)?.text } ?? sight.text(value)
                }, isAgreed: contact.isAgreed)
        }
    }

    /// What the rules of entry are to read.
    var entry: CustomerEntry {
        var values: [CustomerField: String] = [:]
        for field in CustomerField.allCases where ![.contacts, .tags, .own].contains(field.shape) {
            if let text = texts[field.rawValue] { values[field] = text }
        }
        let rows = contacts?.map { row in
            ContactEntry(
                origin: row.origin, name: row.name, position: row.position, phones: row.phones, email: row.email,
                facts: row.facts, consent: row.consent)
        }
        let tags = texts[Self.tagsField].map { text in
            text.split(whereSeparator: Self.tagSeparators.contains).map(String.init)
        }
        var entry = CustomerEntry(values: values, contacts: rows, tags: tags, own: own)
        entry.reason = reason
        return entry
    }

    private static func text(of value: FieldValue, in field: CustomerField, _ sight: Sight) -> String {
        switch value {
        case .absent, .contacts, .own: ""
        case .text(let text): field.mask.flatMap { sight.shown(text, $0)?.text } ?? sight.text(text)
        case .code(let code): field == .region || field == .industry ? field.wording(of: code).chinese : code
        case .day(let day): day.isoText
        case .person(let person): String(person.rawValue)
        case .tags(let tags): tags.map(sight.text).joined(separator: field.shape == .steps ? " → " : "，")
        case .amount, .range, .count, .sales: value.amountText ?? ""
        }
    }
}

// MARK: - Reading a form

extension CustomerAnswers {
    /// The answers of a form; fields it does not have are not answered.
    init(_ form: Form) {
        for field in CustomerField.allCases where field.shape != .contacts {
            if let text = form.raw(field.rawValue) { texts[field.rawValue] = text }
        }
        for entry in form.entries {
            guard let id = OwnField.id(named: entry.name) else { continue }
            let before = own[id] ?? ""
            own[id] = before.isEmpty || entry.value.isEmpty ? before + entry.value : before + "," + entry.value
        }
        reason = form.raw("reason") ?? ""
        if form.contains(Self.contactsMark) { contacts = Self.rows(form) }
    }

    /// Sent by forms that show contacts, so that all of them can be taken away.
    static let contactsMark = "contacts"

    private static func rows(_ form: Form) -> [ContactRow] {
        var rows: [Int: ContactRow] = [:]
        for entry in form.entries {
            guard let (row, part) = path(entry.name) else { continue }
            rows[row, default: ContactRow()].take(part, entry.value)
        }
        return rows.sorted { $0.key < $1.key }.prefix(rowsMax).map(\.value)
    }

    /// `contacts[12].phones[1]` as (12, "phones[1]").
    private static func path(_ name: String) -> (row: Int, part: Substring)? {
        guard name.hasPrefix("contacts[") else { return nil }
        let parts = name.dropFirst("contacts[".count).split(separator: "]", maxSplits: 1)
        guard parts.count == 2, parts[0].utf8.count <= 4, let row = Int(parts[0]), row >= 0, parts[1].hasPrefix(".")
        else { return nil }
        return (row, parts[1].dropFirst())
    }
}

extension CustomerAnswers.ContactRow {
    /// Several boxes of one name, the first of them hidden and empty, are one answer.
    private mutating func take(_ fact: ContactFact, _ text: String) {
        let before = facts[fact] ?? ""
        facts[fact] = before.isEmpty || text.isEmpty ? before + text : before + "," + text
    }

    fileprivate mutating func take(_ part: Substring, _ text: String) {
        switch part {
        case "origin": origin = Int(text)
        case "name": name = text
        case "position": position = text
        case "email": email = text
        case "consent.channel": consent.channel = text
        case "consent.givenOn": consent.givenOn = text
        case "consent.text": consent.text = text
        case "agreed": isAgreed = text == "yes"
        default:
            if let fact = ContactFact(rawValue: String(part)) { return take(fact, text) }
            guard part.hasPrefix("phones["), phones.count < CustomerAnswers.phonesMax else { return }
            phones.append(text)
        }
    }
}
