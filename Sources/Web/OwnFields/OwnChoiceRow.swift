import Archive

/// One value of a field of choices on its page: its place among the others, both names, whether it is offered.
struct OwnChoiceRow: Sendable {
    let code: String
    var names = (chinese: "", english: "")
    var isOffered = true

    /// The names of its four answers.
    var place: String { "place-\(code)" }
    var chinese: String { "chinese-\(code)" }
    var english: String { "english-\(code)" }
    var offered: String { "offered-\(code)" }

    init(code: String) { self.code = code }

    /// The rows of a field as they were typed, those offered first and in their order.
    static func all(of field: OwnField, as body: OwnFieldBody) -> [OwnChoiceRow] {
        let typed = (body.choices ?? []).compactMap { line in
            field.choices.first { line.hasPrefix("\($0.code): ") }.map { ($0, String(line.dropFirst($0.code.count + 2))) }
        }
        let offered = typed.map { choice, line in
            var row = OwnChoiceRow(choice)
            let names = line.split(separator: " = ", maxSplits: 1).map(String.init)
            row.names = (names.first ?? "", names.count == 2 ? names[1] : "")
            return row
        }
        let others = field.choices.filter { choice in !typed.contains { $0.0.code == choice.code } }
        return offered + others.map { choice in
            var row = OwnChoiceRow(choice)
            row.isOffered = false
            return row
        }
    }

    private init(_ choice: OwnField.Choice) {
        code = choice.code
        names = (choice.chinese, choice.english == choice.chinese ? "" : choice.english)
    }
}

/// The values of a field of choices, each to be renamed, put elsewhere, offered no more or again.
func ownChoiceRows(_ rows: [OwnChoiceRow], _ t: Words) -> HTML {
    guard !rows.isEmpty else { return .empty }
    return """
        <fieldset class="own-choices"><legend class="field-label">\(t("现有选项", en: "Choices"))</legend>
        <p class="field-hint">\(t("改名不影响已填的档案；取消“提供”后不再出现在表单上，已填的仍保留。", en: "A new name holds for archives that have it; one that is no longer offered stays where it is."))</p>
        \(rows.enumerated().map { ownChoiceRow($0.element, at: $0.offset + 1, t) })</fieldset>
        """
}

private func ownChoiceRow(_ row: OwnChoiceRow, at place: Int, _ t: Words) -> HTML {
    let name = row.names.chinese
    let max = OwnFieldForm.nameCharactersMax
    return """
        <div class="own-choice">
        <input class="input" type="number" name="\(row.place)" value="\(place)" min="1" max="\(OwnFieldForm.choiceCountMax)" aria-label="\(t("\(name)的顺序", en: "Place of \(name)"))">
        <input class="input" name="\(row.chinese)" value="\(name)" maxlength="\(max)" aria-label="\(t("\(name)的中文名", en: "\(name) in Chinese"))">
        <input class="input" name="\(row.english)" value="\(row.names.english)" maxlength="\(max)" aria-label="\(t("\(name)的英文名", en: "\(name) in English"))" placeholder="\(t("英文", en: "English"))">
        <label class="check"><input type="checkbox" name="\(row.offered)" value="yes"\(if: row.isOffered, " checked")><span>\(t("提供", en: "Offered"))</span></label>
        </div>
        """
}
