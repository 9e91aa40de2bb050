import Vault

/// The numbers of own values in sealed records, frozen: each stands under 1,000 and the key of its field, and tells by itself what it is.
enum OwnTag {
    /// What the numbers begin behind.
    static let base: UInt16 = 1_000

    static let text: UInt16 = 1
    static let day: UInt16 = 2
    static let code: UInt16 = 3
    static let codes: UInt16 = 4
    static let person: UInt16 = 5

    /// The number of a field's value.
    static func tag(of id: OwnField.ID) -> UInt16 { base + UInt16(clamping: min(id.rawValue, Int64(UInt16.max - base))) }

    /// The field of a number; nil for a number of the program's own fields.
    static func id(of tag: UInt16) -> OwnField.ID? { tag > base ? OwnField.ID(rawValue: Int64(tag - base)) : nil }
}

extension RecordWriter {
    /// Writes every own value under its field's number.
    mutating func own(_ values: [OwnField.ID: FieldValue]) {
        for (id, value) in values.sorted(by: { $0.key < $1.key }) { ownValue(OwnTag.tag(of: id), value) }
    }

    /// Writes one own value; absent ones are left out.
    mutating func ownValue(_ tag: UInt16, _ value: FieldValue) {
        guard !value.isAbsent else { return }
        record(tag) { inner in
            switch value {
            case .text(let text): inner.text(OwnTag.text, text)
            case .day(let day): inner.text(OwnTag.day, day.isoText)
            case .code(let code): inner.text(OwnTag.code, code)
            case .tags(let codes): inner.texts(OwnTag.codes, codes.map(\.inTheClear))
            case .person(let person): inner.integer(OwnTag.person, person.rawValue)
            default: break
            }
        }
    }
}

extension RecordField {
    /// The own value in this field of a record; absent for one that a newer program wrote.
    func ownValue() throws -> FieldValue {
        var reader = try record()
        while let field = try reader.next() {
            switch field.tag {
            case OwnTag.text: return .text(try field.privateText())
            case OwnTag.day: return CalendarDate(isoText: try field.text()).map(FieldValue.day) ?? .absent
            case OwnTag.code: return .code(try field.text())
            case OwnTag.codes: return .tags(try field.texts().map(PrivateText.init))
            case OwnTag.person: return .person(Person.ID(rawValue: try field.integer()))
            default: break
            }
        }
        return .absent
    }
}
