import Vault
import Wording

extension RowDraft {
    /// Reads a value of a field that the company added, by the rules of the form; what breaks them goes into the remarks.
    mutating func takeOwn(_ value: CellValue, as id: OwnField.ID, from column: ImportColumn) {
        let name = OwnField.prefix + String(id.rawValue)
        guard let field = reader.ownFields[id] else {
            return setAside(value.text, from: column, name, EntryRefusal.noSuchOwnField.wording)
        }
        let reading = OwnReading(
            field: field, today: reader.today, identityNumbers: reader.identityNumbers, directory: reader.directory)
        do throws(EntryRefusal) {
            guard let text = EntryText.clean(typed(value, field.kind), isMultiline: true) else { throw .unreadable }
            content.own[id] = try reading.value(of: text, over: nil)
        } catch {
            setAside(value.text, from: column, name, error.wording)
        }
    }

    /// A cell as one would type it: a day of the calendar, a colleague's number for the name.
    private func typed(_ value: CellValue, _ kind: OwnField.Kind) -> String {
        switch kind {
        case .day: value.day ?? value.text
        case .person: reader.people.person(called: value.text).map { String($0.rawValue) } ?? value.text
        default: value.text
        }
    }
}
