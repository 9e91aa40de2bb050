import Vault
import Wording

/// One change that is made to many customers alike.
public enum BulkChange: Hashable, Sendable {
    /// Another value of a coded field, or none.
    case code(CustomerField, String?)
    /// Another person answers for them.
    case owner(Person.ID)
    /// A tag is added where it is missing.
    case addTag(String)
    /// A tag is taken away where it is.
    case dropTag(String)
    /// Another value of an exclusive dimension of the company's own, or none.
    case own(OwnField.ID, String?)
    /// A value of a dimension that allows several is added where it is missing.
    case addChoice(OwnField.ID, String)
    /// A value of such a dimension is taken away where it is.
    case dropChoice(OwnField.ID, String)

    /// The coded fields that can be changed so.
    public static let codedFields: [CustomerField] = [.valueTier, .abcLevel, .lifecycle, .intent, .needType, .channel, .staffBand]
    /// Most characters of a tag.
    public static let tagCharactersMax = EntryReading.tagCharactersMax

    /// The field that it changes.
    public var field: FilterField {
        switch self {
        case .code(let field, _): .field(field)
        case .owner: .field(.owner)
        case .addTag, .dropTag: .field(.tags)
        case .own(let id, _), .addChoice(let id, _), .dropChoice(let id, _): .own(id)
        }
    }

    /// What an archive says after it.
    func applied(to content: CustomerContent) -> CustomerContent {
        var content = content
        switch self {
        case .code(let field, let code): content[field] = FieldValue(code: code)
        case .owner(let person): content.ownerID = person
        case .addTag(let tag):
            if !content.tags.contains(PrivateText(tag)), content.tags.count < EntryReading.tagCountMax { content.tags.append(PrivateText(tag)) }
        case .dropTag(let tag): content.tags.removeAll { $0 == PrivateText(tag) }
        case .own(let id, let code): content.own[id] = code.map(FieldValue.code)
        case .addChoice(let id, let code): content.choose(code, in: id)
        case .dropChoice(let id, let code): content.unchoose(code, in: id)
        }
        return content
    }

    /// What an archive said before it, where it said something of this field alone; nil for a tag, whose change is turned round.
    func undone(in content: CustomerContent, before: String?) -> CustomerContent {
        var content = content
        switch self {
        case .code(let field, _): content[field] = FieldValue(code: before)
        case .owner: content.ownerID = before.flatMap { Int64($0) }.map(Person.ID.init(rawValue:))
        case .addTag(let tag): return BulkChange.dropTag(tag).applied(to: content)
        case .dropTag(let tag): return BulkChange.addTag(tag).applied(to: content)
        case .own(let id, _): content.own[id] = before.map(FieldValue.code)
        case .addChoice(let id, let code): content.unchoose(code, in: id)
        case .dropChoice(let id, let code): content.choose(code, in: id)
        }
        return content
    }

    /// What is kept of an archive so that the change can be undone; a field that is a plain column of customers already.
    func kept(of content: CustomerContent) -> String? {
        switch self {
        case .code(let field, _): content[field].code
        case .owner: content.ownerID.map { String($0.rawValue) }
        case .own(let id, _): content.own[id]?.code
        case .addTag, .dropTag, .addChoice, .dropChoice: nil
        }
    }

    /// What is wrong with it.
    func problems(in directory: Directory, _ own: OwnFields) -> [FieldProblem] {
        switch self {
        case .own(let id, let code):
            return own[id].map { $0.isDimension && $0.isExclusive && $0.offers(code) } == true ? [] : [FieldProblem("value", .noSuchValue)]
        case .addChoice(let id, let code):
            return own[id].map { $0.isDimension && !$0.isExclusive && $0.offers(code) } == true ? [] : [FieldProblem("value", .noSuchValue)]
        case .dropChoice(let id, let code):
            let isKnown = own[id].map { $0.isDimension && !$0.isExclusive && $0.choices.contains { $0.code == code } } ?? false
            return isKnown ? [] : [FieldProblem("value", .noSuchValue)]
        case .code(let field, let code):
            let isKnown = code.map { code in field.choices.contains { $0.code == code } } ?? (field != .lifecycle)
            return Self.codedFields.contains(field) && isKnown ? [] : [FieldProblem("value", .noSuchValue)]
        case .owner(let person):
            let isKeeper = directory.person(person).map { $0.role.changesCustomers && !$0.isDisabled } ?? false
            return isKeeper ? [] : [FieldProblem("value", .noKeeper)]
        case .addTag(let tag), .dropTag(let tag):
            return (1...Self.tagCharactersMax).contains(tag.count) ? [] : [FieldProblem("value", .noTag)]
        }
    }
}

extension OwnField {
    /// Whether it is offered and so is this choice; no choice always is.
    fileprivate func offers(_ code: String?) -> Bool {
        !isRetired && (code.map { code in offeredChoices.contains { $0.code == code } } ?? true)
    }
}

extension CustomerContent {
    /// Adds a choice to a field of several that the company added.
    fileprivate mutating func choose(_ code: String, in id: OwnField.ID) {
        let codes = own[id]?.ownCodes ?? []
        if !codes.contains(code) { own[id] = .tags((codes + [code]).map(PrivateText.init)) }
    }

    /// Takes a choice away from such a field.
    fileprivate mutating func unchoose(_ code: String, in id: OwnField.ID) {
        let codes = (own[id]?.ownCodes ?? []).filter { $0 != code }
        own[id] = codes.isEmpty ? nil : .tags(codes.map(PrivateText.init))
    }
}

/// The numbers of a change's parts in sealed records, frozen.
private enum ChangeTag {
    static let way: UInt16 = 1
    static let field: UInt16 = 2
    static let value: UInt16 = 3
    static let reason: UInt16 = 4
}

extension BulkChange {
    /// - Parameter reason: why, where somebody said so.
    func record(because reason: PrivateText?) -> RecordWriter {
        var writer = RecordWriter(capacity: 64)
        writer.text(ChangeTag.reason, reason)
        writer.text(ChangeTag.field, field.rawValue)
        switch self {
        case .code(_, let code):
            writer.text(ChangeTag.way, "code")
            if let code { writer.text(ChangeTag.value, code) }
        case .owner(let person):
            writer.text(ChangeTag.way, "owner")
            writer.text(ChangeTag.value, String(person.rawValue))
        case .addTag(let tag):
            writer.text(ChangeTag.way, "add")
            writer.text(ChangeTag.value, tag)
        case .dropTag(let tag):
            writer.text(ChangeTag.way, "drop")
            writer.text(ChangeTag.value, tag)
        case .own(_, let code):
            writer.text(ChangeTag.way, "own")
            if let code { writer.text(ChangeTag.value, code) }
        case .addChoice(_, let code):
            writer.text(ChangeTag.way, "choose")
            writer.text(ChangeTag.value, code)
        case .dropChoice(_, let code):
            writer.text(ChangeTag.way, "unchoose")
            writer.text(ChangeTag.value, code)
        }
        return writer
    }

    /// Nil for one that a newer program wrote.
    init?(_ record: RecordReader) throws {
        var reader = record
        var (way, field, value) = ("", "", nil as String?)
        while let part = try reader.next() {
            switch part.tag {
            case ChangeTag.way: way = try part.text()
            case ChangeTag.field: field = try part.text()
            case ChangeTag.value: value = try part.text()
            default: break
            }
        }
        switch way {
        case "code", "owner", "add", "drop": self.init(way, CustomerField(rawValue: field), value)
        default: self.init(way, OwnField.id(named: field), value)
        }
    }

    private init?(_ way: String, _ field: CustomerField?, _ value: String?) {
        switch (way, field, value) {
        case ("code", let field?, let code): self = .code(field, code)
        case ("owner", _, let person?):
            guard let number = Int64(person) else { return nil }
            self = .owner(Person.ID(rawValue: number))
        case ("add", _, let tag?): self = .addTag(tag)
        case ("drop", _, let tag?): self = .dropTag(tag)
        default: return nil
        }
    }

    private init?(_ way: String, _ field: OwnField.ID?, _ value: String?) {
        switch (way, field, value) {
        case ("own", let field?, let code): self = .own(field, code)
        case ("choose", let field?, let code?): self = .addChoice(field, code)
        case ("unchoose", let field?, let code?): self = .dropChoice(field, code)
        default: return nil
        }
    }

    /// Why it was asked for, as ``record(because:)`` wrote it.
    static func reason(_ record: RecordReader) throws -> PrivateText? {
        var reader = record
        while let part = try reader.next() {
            if part.tag == ChangeTag.reason { return try part.privateText() }
        }
        return nil
    }
}

extension Wording {
    fileprivate static let noSuchValue = Wording("请选择要改成的值。", en: "Choose the value to change to.")
    fileprivate static let noKeeper = Wording("请选择一位在职、能维护客户的同事。", en: "Choose a person who keeps customers and is not switched off.")
    fileprivate static let noTag = Wording(
        "请填写标签，不超过 \(BulkChange.tagCharactersMax) 个字。", en: "Give a tag of at most \(BulkChange.tagCharactersMax) characters.")
}
