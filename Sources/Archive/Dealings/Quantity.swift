/// How much of something, exact to the thousandth and greater than nothing.
public struct Quantity: Hashable, Comparable, Sendable {
    /// The greatest quantity kept: a thousand million.
    public static let thousandthsMax: Int64 = 1_000_000_000_000

    /// The quantity in thousandths.
    public let thousandths: Int64

    /// A quantity in thousandths; nil for none at all, a negative one and more than ``thousandthsMax``.
    public init?(thousandths: Int64) {
        guard (1...Self.thousandthsMax).contains(thousandths) else { return nil }
        self.thousandths = thousandths
    }

    /// Reads a quantity as people write it: `12`, `1,200.5`, `０.２５`; at most three decimals.
    public init?(written text: String) {
        let plain = text.folded.filter { !$0.isWhitespace && $0 != "," }
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...10).contains(parts[0].utf8.count), parts.allSatisfy({ $0.allSatisfy(\.isDigit) }),
            let whole = Int64(parts[0])
        else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 || (1...3).contains(decimals.utf8.count) else { return nil }
        let thousandths = Int64(decimals + String(repeating: "0", count: 3 - decimals.utf8.count)) ?? 0
        self.init(thousandths: whole * 1_000 + thousandths)
    }

    public static func < (left: Quantity, right: Quantity) -> Bool { left.thousandths < right.thousandths }

    /// `1,200.5`; reads back as the same quantity.
    public var text: String {
        let decimals = thousandths % 1_000
        guard decimals > 0 else { return Money.grouped(thousandths / 1_000) }
        var digits = String(String(1_000 + decimals).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return "\(Money.grouped(thousandths / 1_000)).\(digits)"
    }

    /// What so much costs at a price for one, rounded half up to the cent; nil for more than is kept.
    public func amount(at price: Money) -> Money? {
        let (product, isTooLarge) = price.cents.multipliedReportingOverflow(by: thousandths)
        guard !isTooLarge, product <= .max - 500 else { return nil }
        return Money(cents: (product + 500) / 1_000)
    }
}
