import Vault
import Wording

/// Reads what was typed into a field that the company added.
struct OwnReading {
    let field: OwnField
    let today: CalendarDate
    let identityNumbers: IdentityNumberPolicy
    let directory: Directory

    /// What a text means for the field.
    ///
    /// - Parameter known: what the field says now, which may stay though it could not be chosen any more.
    func value(of text: String, over known: FieldValue?) throws(EntryRefusal) -> FieldValue {
        guard !field.isRetired else { throw .ownFieldRetired(field) }
        switch field.kind {
        case .text: return .text(PrivateText(try plain(text)))
        case .number: return .text(PrivateText(try number(text)))
        case .day: return .day(try day(text))
        case .choice: return .code(try code(text, known.map { [$0] } ?? []))
        case .choices: return .tags(try codes(text, known))
        case .person: return .person(try person(text, known?.person))
        }
    }

    /// Any day, also one to come: a contract ends, a licence expires.
    private func day(_ text: String) throws(EntryRefusal) -> CalendarDate {
        switch DateReading.read(text, today: today) {
        case .date(let day, _): return day
        case .ambiguous(let days): throw .ambiguousDay(days)
        case .unreadable(let refusal): throw EntryRefusal(refusal.wording)
        }
    }

    private func plain(_ text: String) throws(EntryRefusal) -> String {
        guard text.count <= OwnField.textCharactersMax else { throw .tooLong(charactersMax: OwnField.textCharactersMax) }
        return try EntryText.checked(text, identityNumbers)
    }

    /// A decimal number of at most fifteen digits before and six behind the point, without separators and needless zeros: `1,200.50` is kept as `1200.5`.
    private func number(_ text: String) throws(EntryRefusal) -> String {
        let typed = text.folded.filter { $0 != "," && $0 != "，" && !$0.isWhitespace }
        guard let match = typed.wholeMatch(of: /([+-]?)([0-9]{1,15})(?:\.([0-9]{1,6}))?/) else { throw .notANumber }
        let whole = match.output.2.drop { $0 == "0" }
        let fraction = String((match.output.3 ?? "").reversed().drop { $0 == "0" }.reversed())
        let size = (whole.isEmpty ? "0" : String(whole)) + (fraction.isEmpty ? "" : "." + fraction)
        return match.output.1 == "-" && size != "0" ? "-" + size : size
    }

    private func codes(_ text: String, _ known: FieldValue?) throws(EntryRefusal) -> [PrivateText] {
        var codes: [PrivateText] = []
        for word in text.split(whereSeparator: { ",，、；;\n".contains($0) }).map({ String($0.trimmed) }) where !word.isEmpty {
            let chosen = PrivateText(try code(word, known.map { [$0] } ?? []))
            if !codes.contains(chosen) { codes.append(chosen) }
        }
        guard !codes.isEmpty else { throw .notOneOf(field) }
        return codes
    }

    /// A choice by its code or either name; a retired one only where it is what the field says.
    private func code(_ text: String, _ known: [FieldValue]) throws(EntryRefusal) -> String {
        let word = text.folded.lowercased()
        let kept = known.flatMap { value -> [String] in
            if case .tags(let codes) = value { codes.map(\.inTheClear) } else { [value.code].compactMap { $0 } }
        }
        let found = field.choices.first { choice in
            [choice.code, choice.chinese, choice.english].contains { $0.folded.lowercased() == word }
                && (!choice.isRetired || kept.contains(choice.code))
        }
        guard let found else { throw .notOneOf(field) }
        return found.code
    }

    private func person(_ text: String, _ known: Person.ID?) throws(EntryRefusal) -> Person.ID {
        guard let id = Int64(text).map(Person.ID.init(rawValue:)), let person = directory.person(id), !person.isDisabled || id == known
        else { throw .noSuchPerson }
        return id
    }
}

extension EntryRefusal {
    static let notANumber = EntryRefusal(Wording("不是数字，应形如 1200 或 12.5", en: "Not a number; it looks like 1200 or 12.5"))

    static func notOneOf(_ field: OwnField) -> EntryRefusal {
        let offered = field.choices.filter { !$0.isRetired }
        return EntryRefusal(
            Wording(
                "请从列出的值中选择：\(offered.map(\.chinese).joined(separator: "、"))",
                en: "Choose one of \(offered.map(\.code).joined(separator: ", "))"))
    }

    static func ownFieldRetired(_ field: OwnField) -> EntryRefusal {
        EntryRefusal(
            Wording("“\(field.wording.chinese)”已停用，不能再填，可以清空", en: "This field is retired: it takes nothing more and may be emptied"))
    }

    static let noSuchOwnField = EntryRefusal(
        Wording("没有这个自定义字段，请先在设置中添加", en: "There is no such field; it is added in the settings"))
}
