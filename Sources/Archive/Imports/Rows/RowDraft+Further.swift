import Vault
import Wording

extension RowDraft {
    /// Reads the value of a field that few archives fill by the rules of the form; what breaks them goes into the remarks.
    mutating func takeFurther(_ value: CellValue, as field: CustomerField, from column: ImportColumn) {
        switch field.shape {
        case .day: takeDay(value, as: field, column)
        case .code: takeChoice(value, as: field, column)
        case .text where value.lostDigits: setAside(value.text, from: column, field.rawValue, .digitsLost)
        default: takeTyped(value, as: field, column)
        }
    }

    private mutating func takeTyped(_ value: CellValue, as field: CustomerField, _ column: ImportColumn) {
        do throws(EntryRefusal) {
            guard let text = EntryText.clean(value.text, isMultiline: field.takesLines) else { throw .unreadable }
            content[field] = try Self.read(text, as: field, title: column.title.inTheClear, reader)
        } catch {
            setAside(value.text, from: column, field.rawValue, error.wording)
        }
    }

    /// A column titled 注册资本（万元） counts ten thousands where the cell holds a bare number.
    private static func read(
        _ text: String, as field: CustomerField, title: String, _ reader: RowReader
    ) throws(EntryRefusal) -> FieldValue {
        let isBare = text.allSatisfy { $0.isDigit || $0 == "." || $0 == "," }
        let withUnit = field.shape == .amount && isBare && title.contains("万") ? text + "万" : text
        return try EntryReading.value(of: field, withUnit, today: reader.today, reader.identityNumbers)
    }

    private mutating func takeChoice(_ value: CellValue, as field: CustomerField, _ column: ImportColumn) {
        let word = value.text.folded.uppercased()
        let found = field.choices.first { choice in
            choice.code.uppercased() == word || choice.wording.chinese.uppercased() == word
        }
        let like = found ?? CodedWords.further(word, of: field).flatMap { code in field.choices.first { $0.code == code } }
        guard let like else { return setAside(value.text, from: column, field.rawValue, .unknownWord) }
        content[field] = .code(like.code)
        if found == nil { notice(value.text, field, .nearest(like.wording)) }
    }
}

extension CodedWords {
    /// 民营, 国企, 龙头, AAA级 …: the code such a word means.
    static func further(_ word: String, of field: CustomerField) -> String? {
        let list: [(String, String)] =
            switch field {
            case .nature:
                [
                    ("上市", "listed"), ("合资", "joint_venture"), ("独资", "foreign"), ("外资", "foreign"), ("外企", "foreign"),
                    ("国有", "state"), ("国企", "state"), ("央企", "state"), ("国营", "state"), ("民营", "private"), ("私营", "private"),
                    ("有限", "private"),
                ]
            case .standing:
                [
                    ("领导", "leader"), ("领先", "leader"), ("龙头", "leader"), ("影响", "influential"), ("中", "middle"),
                    ("小", "small"), ("其", "other"),
                ]
            case .creditRating:
                [
                    ("AAA", "AAA"), ("AA", "AA"), ("BBB", "BBB"), ("BB", "BB"), ("CCC", "CCC"), ("CC", "CC"), ("A", "A"), ("B", "B"),
                    ("C", "C"), ("未", "unrated"),
                ]
            default: []
            }
        return list.first { word.contains($0.0) }?.1
    }
}
