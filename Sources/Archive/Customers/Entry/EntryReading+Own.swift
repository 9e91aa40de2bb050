import Vault

extension EntryReading {
    /// Reads what was typed into fields that the company added.
    mutating func readOwn(_ entry: CustomerEntry) {
        if entry.clearsOtherOwn { content.own = content.own.filter { entry.own[$0.key] != nil } }
        for (id, typed) in entry.own.sorted(by: { $0.key < $1.key }) { readOwn(id, typed) }
    }

    private mutating func readOwn(_ id: OwnField.ID, _ typed: String) {
        let name = OwnField.prefix + String(id.rawValue)
        guard let field = rules.ownFields[id] else { return refuse(FieldProblem(name, EntryRefusal.noSuchOwnField.wording)) }
        guard let text = EntryText.clean(typed, isMultiline: field.kind == .text || field.kind == .choices) else {
            return refuse(.unreadable(name))
        }
        guard !text.isEmpty else {
            content.own[id] = nil
            return
        }
        guard text != base.own[id]?.ownText else { return }
        let reading = OwnReading(
            field: field, today: rules.today, identityNumbers: rules.identityNumbers, directory: rules.directory)
        do throws(EntryRefusal) {
            content.own[id] = try reading.value(of: text, over: base.own[id])
        } catch {
            refuse(FieldProblem(name, error.wording))
        }
    }
}

extension FieldValue {
    /// A value of a field that the company added, as it stands in a form where it reads back as the same value.
    public var ownText: String? {
        switch self {
        case .text(let text): text.inTheClear
        case .day(let day): day.isoText
        case .code(let code): code
        case .tags(let codes): codes.map(\.inTheClear).joined(separator: ",")
        case .person(let person): String(person.rawValue)
        default: nil
        }
    }
}
