import Vault
import Wording

extension RowDraft {
    /// Reads a word for one of a fixed list of values.
    mutating func takeCode(_ value: CellValue, _ field: CustomerField, _ column: ImportColumn) {
        let word = value.text.folded
        switch field {
        case .kind: take(CodedWords.kind(word), value, field, column) { $0.kind = $1 }
        case .intent:
            take(CodedWords.intent(word), value, field, column) { $0.intent = $1 }
            if word.hasPrefix("较") { notice(value.text, .intent, .nearest(content.intent?.wording)) }
        case .needType: take(CodedWords.needType(word), value, field, column) { $0.needType = $1 }
        case .lifecycle: take(CodedWords.lifecycle(word), value, field, column) { $0.lifecycle = $1 }
        default: takeGrade(word, value, field, column)
        }
    }

    /// Offices call both the ABC level and the value tier 等级.
    private mutating func takeGrade(
        _ word: String, _ value: CellValue, _ field: CustomerField, _ column: ImportColumn
    ) {
        let level = CodedWords.level(word)
        let tier = CodedWords.tier(word)
        if let level { content.abcLevel = level }
        if let tier { content.valueTier = tier }
        if level == nil, tier == nil { setAside(value.text, from: column, field.rawValue, .unknownWord) }
    }

    private mutating func take<Code>(
        _ code: Code?, _ value: CellValue, _ field: CustomerField, _ column: ImportColumn,
        _ set: (inout CustomerContent, Code) -> Void
    ) {
        guard let code else { return setAside(value.text, from: column, field.rawValue, .unknownWord) }
        set(&content, code)
    }

    /// The channel, and the office's own word for it where it says more.
    mutating func takeChannel(_ value: CellValue) {
        let parts = value.text.split { ",，、;；/|".contains($0) }.map { String($0.trimmed) }
        let known = parts.compactMap(CodedWords.channel)
        let channel = known.first ?? .other
        content.channel = channel
        guard value.text != channel.wording.chinese else { return }
        let note = [content.channelNote?.inTheClear, value.text].compactMap { $0 }.joined(separator: "；")
        if case .text(let charactersMax, _) = CustomerField.channelNote.shape {
            content.channelNote = PrivateText(String(note.prefix(charactersMax)))
        }
        if known.isEmpty { notice(value.text, .channel, .nearest(channel.wording)) }
    }

    /// A person of the company by name or login.
    mutating func takePerson(_ value: CellValue, _ field: CustomerField, _ column: ImportColumn) {
        if let person = reader.people.person(called: value.text) {
            content[field] = .person(person)
        } else {
            asides.append(Self.line(value.text, column))
            notice(
                value.text, field,
                Wording(
                    "人员名单里没有（或不止一位），记为导入人", en: "Nobody, or more than one, is called so; the importing person is taken")
            )
        }
    }
}

extension Wording {
    static let unknownWord = Wording("不在可选项里，请选择", en: "Not one of the choices; choose one")

    static func nearest(_ taken: Wording?) -> Wording {
        Wording("记为“\(taken?.chinese ?? "")”", en: "Taken as “\(taken?.english ?? "")”")
    }
}
