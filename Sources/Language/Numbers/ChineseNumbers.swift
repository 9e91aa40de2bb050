import Foundation

/// Reads numbers and amounts of money as they are written in Chinese offices.
///
/// Arabic digits with separators of thousands, Chinese numerals, financial numerals (正确填写票据和结算凭证的基本规定, People's Bank of China)
/// and mixtures: `1,200.50`, `一百二十万`, `3.5万`, `壹仟元整`, `1亿2000万元`, `￥12元5角`.
public enum ChineseNumbers {
    /// Longer texts are not numbers.
    public static let charactersMax = 64
    /// Greater magnitudes are not believed.
    public static let magnitudeMax = Decimal(sign: .plus, exponent: 16, significand: 1)

    private static let currencyMarks = ["人民币", "rmb", "cny", "¥"]
    private static let endings = ["整", "正"]

    /// The exact number a text says, without any unit of money; nil when it is not a number.
    public static func number(_ text: String) -> Decimal? {
        let (sign, digits) = signed(bare(text))
        guard digits.count <= charactersMax else { return nil }
        return checked(NumeralReader.read(digits), sign: sign)
    }

    /// The exact amount a text says, in cents (分); a number without a unit counts yuan. Nil when it is none, or finer than a cent.
    public static func cents(_ text: String) -> Int64? {
        let (sign, amount) = signed(bare(text))
        guard amount.count <= charactersMax, let cents = checked(AmountReader.cents(amount), sign: sign) else {
            return nil
        }
        return Int64(exactly: NSDecimalNumber(decimal: cents).int64Value).flatMap { Decimal($0) == cents ? $0 : nil }
    }

    /// The text folded, without blanks, currency marks and 整.
    private static func bare(_ text: String) -> String {
        var bare = TextNormaliser.normalise(String(text.prefix(2 * charactersMax))).replacing(" ", with: "")
        for mark in currencyMarks {
            if bare.hasPrefix(mark) { bare.removeFirst(mark.count) }
            if bare.hasSuffix(mark) { bare.removeLast(mark.count) }
        }
        for ending in endings where bare.hasSuffix(ending) { bare.removeLast(ending.count) }
        return bare
    }

    private static func signed(_ text: String) -> (Decimal, String) {
        guard let first = text.first, first == "-" || first == "负" || first == "−" else { return (1, text) }
        let rest = String(text.dropFirst())
        return (-1, currencyMarks.reduce(rest) { $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0 })
    }

    private static func checked(_ value: Decimal?, sign: Decimal) -> Decimal? {
        guard let value, value <= magnitudeMax else { return nil }
        return sign * value
    }
}
