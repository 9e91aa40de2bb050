import Language
import Wording

/// One condition of a filter: a field and what is asked of it.
public struct FilterCondition: Hashable, Sendable {
    /// Of what.
    public let field: FilterField
    /// What is asked.
    public let test: FilterTest
    /// The codes of a field that the company added where the table of own classes answers it (``CustomerFilter/knowing(_:)``); nil where that
    /// is not known.
    var classes: [String]?

    /// Most codes or persons of one condition.
    public static let valuesMax = 20
    /// Most days back that are asked for: a hundred years.
    public static let daysMax = 36_525

    /// A condition as it was typed or read.
    ///
    /// - Parameters:
    ///   - value: codes or numbers of persons parted by `|`, text, a day, a number of days, an amount as people write it, a number of persons.
    /// - Throws: `FieldProblem` naming the field, for a way that the field does not have and for a value that is none.
    public init(_ field: FilterField, _ way: FilterTest.Way, _ value: String) throws(FieldProblem) {
        guard field.ways.contains(way) else { throw FieldProblem(field.rawValue, .otherWay(field)) }
        let value = String(value.trimmed)
        guard let test = try Self.test(field, way, value) else { throw FieldProblem(field.rawValue, .unreadable(field, way)) }
        self.field = field
        self.test = test
    }

    /// That a field says nothing.
    public init(empty field: FilterField) {
        self.field = field
        test = .isEmpty
    }

    private static func test(
        _ field: FilterField, _ way: FilterTest.Way, _ value: String
    ) throws(FieldProblem) -> FilterTest? {
        switch way {
        case .anyOf: codes(value, of: field).map(FilterTest.anyOf)
        case .noneOf: codes(value, of: field).map(FilterTest.noneOf)
        case .contains: (try? SearchQuery(value)).map { _ in .contains(value) }
        case .lacks: (try? SearchQuery(value)).map { _ in .lacks(value) }
        case .since: day(value).map(FilterTest.since)
        case .until: day(value).map(FilterTest.until)
        case .within: days(value).map { .within(days: $0) }
        case .before: days(value).map { .before(days: $0) }
        case .atLeast: quantity(value, of: field).map(FilterTest.atLeast)
        case .atMost: quantity(value, of: field).map(FilterTest.atMost)
        case .isFilled: .isFilled
        case .isEmpty: .isEmpty
        }
    }

    private static func codes(_ value: String, of field: FilterField) -> [String]? {
        let codes = value.split(separator: "|").map { String($0.trimmed) }
        guard (1...valuesMax).contains(codes.count), codes.allSatisfy(field.knows) else { return nil }
        return codes
    }

    private static func day(_ value: String) -> CalendarDate? {
        CalendarDate(isoText: value)
    }

    private static func days(_ value: String) -> Int? {
        Int(value).flatMap { (1...daysMax).contains($0) ? $0 : nil }
    }

    private static func quantity(_ value: String, of field: FilterField) -> Int64? {
        switch field.kind {
        case .amount: Money(written: value)?.cents
        case .count: Int64(value).flatMap { $0 >= 0 ? $0 : nil }
        case .own: OwnNumber.millionths(value)
        default: nil
        }
    }
}

extension FilterField {
    /// Whether a code can be the value of the field.
    fileprivate func knows(_ code: String) -> Bool {
        switch self {
        case .state: FilingState(rawValue: code) != nil
        case .field(.industry): Industry.find(code) != nil
        case .field(.region): Region.find(code) != nil
        case .field(let field) where kind == .choice: field.choices.contains { $0.code == code }
        case .field: Int64(code) != nil
        case .own: code.count <= OwnField.textCharactersMax
        case .created, .updated: false
        }
    }
}

extension FilterCondition {
    /// What is looked for in a text; nil for a condition that looks for none.
    var search: String? {
        switch test {
        case .contains(let text), .lacks(let text): text
        default: nil
        }
    }
}

// MARK: - As text

extension FilterCondition {
    /// What it compares with, as `init` reads it.
    public var value: String {
        switch test {
        case .anyOf(let codes), .noneOf(let codes): codes.joined(separator: "|")
        case .contains(let text), .lacks(let text): text
        case .since(let day), .until(let day): day.description
        case .within(let days), .before(let days): String(days)
        case .atLeast(let quantity), .atMost(let quantity):
            switch field.kind {
            case .amount: Money(cents: quantity)?.yuanText ?? ""
            case .own: OwnNumber.text(quantity)
            default: String(quantity)
            }
        case .isFilled, .isEmpty: ""
        }
    }

    /// `industry:is:C35|E`, as addresses and saved views have it.
    public var text: String { "\(field.rawValue):\(test.way.rawValue):\(value)" }

    /// Reads ``text``.
    ///
    /// - Throws: `FieldProblem` naming the field, or `where` for a text that names none.
    public init(text: String) throws(FieldProblem) {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, let field = FilterField(rawValue: parts[0]), let way = FilterTest.Way(rawValue: parts[1])
        else { throw FieldProblem(CustomerFilter.parameter, .noCondition) }
        try self.init(field, way, parts.count == 3 ? parts[2] : "")
    }
}

extension Wording {
    fileprivate static let noCondition = Wording(
        "条件的写法是“组号:字段:方式:值”，例如 1:industry:is:C。",
        en: "A condition is written as group:field:way:value, such as 1:industry:is:C.")

    fileprivate static func otherWay(_ field: FilterField) -> Wording {
        let (zh, en) = (field.ways.map(\.wording.chinese), field.ways.map(\.wording.english))
        return Wording(
            "“\(field.wording.chinese)”只能这样筛选：\(zh.joined(separator: "、"))。",
            en: "\(field.wording.english) can be asked for like this: \(en.joined(separator: ", ")).")
    }

    fileprivate static func unreadable(_ field: FilterField, _ way: FilterTest.Way) -> Wording {
        let name = field.wording
        return switch (field.kind, way) {
        case (.own, .atLeast), (.own, .atMost): Wording("要比较的值应为数字，例如 12.5。", en: "Compare with a number such as 12.5.")
        case (.text, _), (.own, .contains), (.own, .lacks):
            Wording("“\(name.chinese)”要比较的文字至少两个字，最多 100 个字。", en: "\(name.english): give 2 to 100 characters to look for.")
        case (.day, .within), (.day, .before), (.own, .within), (.own, .before):
            Wording("“\(name.chinese)”请填写天数，1 到 36525。", en: "\(name.english): give a number of days, 1 to 36,525.")
        case (.day, _), (.own, .since), (.own, .until):
            Wording("“\(name.chinese)”请填写日期，例如 2026-11-22。", en: "\(name.english): give a day such as 2026-11-22.")
        case (.amount, _):
            Wording("“\(name.chinese)”请填写金额，例如 500万 或 1200.50。", en: "\(name.english): give an amount such as 5000000 or 500万.")
        case (.count, _):
            Wording("“\(name.chinese)”请填写人数。", en: "\(name.english): give a number of persons.")
        case (.choice, _), (.person, _), (.own, _):
            Wording("“\(name.chinese)”请至少选一个。", en: "\(name.english): choose at least one.")
        }
    }
}
