import Language
import Wording

/// An amount of money in renminbi, exact to the cent (分) and never negative.
public struct Money: Hashable, Comparable, Sendable {
    /// The greatest amount kept: ten trillion yuan.
    public static let centsMax: Int64 = 1_000_000_000_000_000

    /// The amount in cents.
    public let cents: Int64

    /// An amount in cents; nil for a negative one and for more than `centsMax`.
    public init?(cents: Int64) {
        guard (0...Self.centsMax).contains(cents) else { return nil }
        self.cents = cents
    }

    /// Reads an amount as people write it: `500万`, `1,200.50 万元`, `5000000`, `人民币伍佰万元整`. A number without a unit counts yuan.
    public init?(written text: String) {
        guard let cents = ChineseNumbers.cents(text) else { return nil }
        self.init(cents: cents)
    }

    public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }

    /// In yuan with two decimals, as programs exchange it: `5000000.00`.
    public var yuanText: String { "\(cents / 100).\(Self.twoDigits(cents % 100))" }

    /// Exact and short, as people write it: `500 万元`, `1.2 亿元`, `1,200.50 元`.
    public var wording: Wording {
        Wording(chineseText, en: "CNY \(Self.grouped(cents / 100))\(cents % 100 == 0 ? "" : "." + Self.twoDigits(cents % 100))")
    }

    /// `500 万元`; reads back as the same amount.
    var chineseText: String {
        for (name, unit) in [("亿元", 10_000_000_000), ("万元", 1_000_000)] as [(String, Int64)] {
            let hundredths = unit / 100
            if cents >= unit, cents % hundredths == 0 {
                return "\(Self.grouped(cents / unit))\(Self.fraction(cents % unit / hundredths)) \(name)"
            }
        }
        return "\(Self.grouped(cents / 100))\(cents % 100 == 0 ? "" : "." + Self.twoDigits(cents % 100)) 元"
    }

    /// Hundredths behind the point, without zeros at the end.
    private static func fraction(_ hundredths: Int64) -> String {
        guard hundredths > 0 else { return "" }
        return "." + (hundredths % 10 == 0 ? "\(hundredths / 10)" : twoDigits(hundredths))
    }

    private static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// `1,234,567`.
    static func grouped(_ number: Int64) -> String {
        let digits = Array(String(number))
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text
    }
}
