import Vault
import Wording

/// A row while its cells are read one after another.
struct RowDraft {
    let reader: RowReader
    var content = CustomerContent(name: PrivateText(""))
    var problems: [FieldProblem] = []
    var notices: [FieldProblem] = []
    /// What goes into the remarks beside what the sheet has there.
    var asides: [String] = []
    /// Whether something that a contact has not agreed to is left out, not even going into the remarks.
    var isMissingConsent = false
    /// The parts of the row's contacts, by their number.
    var contacts: [Int: ContactDraft] = [:]
    private var hasValue = false
    private var isNameTooLong = false

    init(reader: RowReader) {
        self.reader = reader
    }

    /// Takes the value of one column.
    mutating func take(_ value: CellValue, from column: ImportColumn) {
        hasValue = true
        switch column.target {
        case .field(let field): take(value, as: field, from: column)
        case .contact(let part, let number): contacts[number, default: ContactDraft()].take(value, part, column)
        case .own(let id): takeOwn(value, as: id, from: column)
        case .addedToNotes: asides.append(Self.line(value.text, column))
        case .ignored, .dealing: break
        }
    }

    /// What the row says once every cell is read.
    mutating func reading(of number: Int) -> RowReading {
        guard hasValue else { return RowReading(number: number, outcome: .blank) }
        settleContacts()
        settlePeople()
        settleRegion()
        settleNotes()
        refuseIdentityNumbers()
        if content.name.isEmpty, !isNameTooLong { problems.append(.nameMissing) }
        return RowReading(
            number: number, outcome: content.name.isEmpty ? .refused : .customer(content), problems: problems,
            notices: notices, isMissingConsent: isMissingConsent)
    }

    /// Puts a value that cannot be taken into the remarks and says why.
    mutating func setAside(_ value: String, from column: ImportColumn, _ field: String, _ why: Wording) {
        asides.append(Self.line(value, column))
        problems.append(FieldProblem(field, Self.quoting(value, why)))
    }

    /// Says of a value that was taken that a person should look at it.
    mutating func notice(_ value: String, _ field: CustomerField, _ why: Wording) {
        notices.append(FieldProblem(field.rawValue, Self.quoting(value, why)))
    }

    /// Takes a text of one line or several, if it is short enough.
    mutating func takeText(_ value: CellValue, as field: CustomerField, from column: ImportColumn) {
        guard case .text(let charactersMax, let isMultiline) = field.shape else { return }
        let text = isMultiline ? value.text : value.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard text.count <= charactersMax else {
            if field == .name { isNameTooLong = true }
            return setAside(value.text, from: column, field.rawValue, .tooLong(charactersMax: charactersMax))
        }
        content[field] = .text(PrivateText(text))
    }

    static func line(_ value: String, _ column: ImportColumn) -> String {
        let title = column.title.isEmpty ? column.letter : column.title.inTheClear
        return "\(title)：\(value)"
    }

    static func quoting(_ value: String, _ why: Wording) -> Wording {
        let shown = value.prefix(ImportLimits.sampleCharactersMax)
        return Wording("“\(shown)”：\(why.chinese)", en: "“\(shown)”: \(why.english)")
    }
}

extension FieldProblem {
    static let nameMissing = FieldProblem(
        CustomerField.name.rawValue, Wording("没有客户名称，请补上。", en: "The customer's name is missing; add it."))
}

extension Wording {
    static func tooLong(charactersMax: Int) -> Wording {
        Wording("超过 \(charactersMax) 个字，请缩短", en: "Longer than \(charactersMax) characters; shorten it")
    }
}
