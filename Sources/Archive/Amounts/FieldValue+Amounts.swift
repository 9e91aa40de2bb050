import Vault
import Wording

extension FieldValue {
    /// An amount, a count, a range, a chain or the sales of years in words; nil for any other value.
    public var amountWording: Wording? {
        switch self {
        case .amount(let money): money.wording
        case .count(let count): Wording("\(count) 人", en: "\(count)")
        case .range(let range): range.wording
        case .sales(let sales):
            Wording(sales.map(\.wording.chinese).joined(separator: "；"), en: sales.map(\.wording.english).joined(separator: "; "))
        default: nil
        }
    }

    /// The same as it stands in a form, where it reads back as the same value; nil for any other.
    public var amountText: String? {
        switch self {
        case .count(let count): "\(count)"
        case .sales(let sales): sales.map(\.wording.chinese).joined(separator: "\n")
        default: amountWording?.chinese
        }
    }
}

extension CustomerField {
    /// How a value of one of the shapes of ``FieldValue/amountWording`` is understood while it is typed: in words, or why it cannot be; nil for other shapes.
    public func reading(ofTyped text: String, today: CalendarDate) -> (wording: Wording, isUnderstood: Bool)? {
        do throws(EntryRefusal) {
            return try amount(text, today: today)?.amountWording.map { ($0, true) }
        } catch {
            return (error.wording, false)
        }
    }

    /// The value that a typed text means, for the shapes that are amounts; nil for other shapes.
    func amount(_ text: String, today: CalendarDate) throws(EntryRefusal) -> FieldValue? {
        switch shape {
        case .amount:
            guard let money = Money(written: text) else { throw .notAnAmount }
            return .amount(money)
        case .range:
            guard let range = MoneyRange(written: text) else { throw .notARange }
            return .range(range)
        case .count:
            guard let count = Self.count(text) else { throw .notACount }
            return .count(count)
        case .sales: return .sales(try YearSales.read(text, upTo: today))
        default: return nil
        }
    }

    /// The greatest number of persons that is believed.
    static let countMax = 10_000_000

    private static func count(_ text: String) -> Int? {
        let digits = text.folded.filter { !$0.isWhitespace && $0 != "," }
        let bare = digits.dropping(suffix: "人") ?? digits.dropping(suffix: "名") ?? digits[...]
        guard (1...8).contains(bare.count), bare.allSatisfy(\.isDigit), let count = Int(bare), count <= countMax else { return nil }
        return count
    }
}
