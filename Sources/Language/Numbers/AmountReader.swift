import Foundation

/// Splits an amount at its units of money: yuan, then jiao and fen.
enum AmountReader {
    private static let yuanMarks: Set<Character> = ["元", "圆", "块"]
    private static let jiaoMarks: Set<Character> = ["角", "毛"]

    /// The cents of an amount without sign and currency marks; nil when it is none.
    static func cents(_ text: String) -> Decimal? {
        guard let yuanEnd = text.firstIndex(where: yuanMarks.contains) else { return centsWithoutYuan(text) }
        guard let yuan = NumeralReader.read(String(text[..<yuanEnd])) else { return nil }
        let rest = text[text.index(after: yuanEnd)...].drop { $0 == "零" || $0 == "钱" }
        guard !rest.isEmpty else { return yuan * 100 }
        return small(rest).map { yuan * 100 + $0 }
    }

    private static func centsWithoutYuan(_ text: String) -> Decimal? {
        if let yuan = NumeralReader.read(text) { return yuan * 100 }
        return small(text[...])
    }

    /// `5角`, `5角3分`, `3分`.
    private static func small(_ text: Substring) -> Decimal? {
        var rest = text
        var cents = Decimal(0)
        if let end = rest.firstIndex(where: jiaoMarks.contains) {
            guard let jiao = digit(rest[..<end]) else { return nil }
            cents += jiao * 10
            rest = rest[rest.index(after: end)...].drop { $0 == "零" }
            if rest.isEmpty { return cents }
        }
        guard rest.last == "分", let fen = digit(rest.dropLast()) else { return nil }
        return cents + fen
    }

    private static func digit(_ text: Substring) -> Decimal? {
        guard text.count == 1 else { return nil }
        return NumeralReader.read(String(text))
    }
}
